using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class ServiceAccountTokenNotMounted()
    : ObjectPolicy(
        ["ServiceAccount"],
        "service-account-token-not-mounted",
        PolicySeverity.High,
        "A service account hands its token to nobody by itself, so that each pod that gets one says so.",
        "Set automountServiceAccountToken to false on the account, and to true on the pods that ask the API server."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var mounts = inputs["automountServiceAccountToken"];
        report.Require(resource, mounts, mounts.Flag == false);
    }
}
