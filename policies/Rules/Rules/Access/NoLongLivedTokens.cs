using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Access;

internal sealed class NoLongLivedTokens()
    : ResourcePolicy(
        "no-long-lived-tokens",
        PolicySeverity.Critical,
        "No token of a service account is kept in a Secret, as such a token never ends.",
        "Let pods mount a projected token, and people ask for one with kubectl create token."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.IsKubernetes("Secret"))
        {
            var type = report.Read(resource)["type"];
            report.Require(resource, type, type.Text != "kubernetes.io/service-account-token");
        }

        if (resource.IsKubernetes("ServiceAccount"))
        {
            var secrets = report.Read(resource)["secrets"];
            report.Require(resource, secrets, secrets.Count == 0);
        }
    }
}
