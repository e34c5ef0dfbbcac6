using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class OwnServiceAccount()
    : PodPolicy(
        "own-service-account",
        PolicySeverity.High,
        "A pod runs under a service account of its own: what is given to the default one is given to all.",
        "Set serviceAccountName to an account that only this workload has."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        // Asked for also where no token is mounted: image pull secrets and what clouds give to an account come without one.
        var name = spec["serviceAccountName"];
        report.Require(resource, name, name.Text is { Length: > 0 } text && text != "default");
        var old = spec["serviceAccount"];
        report.Require(
            resource,
            old,
            !old.Exists || old.Text == name.Text,
            "The deprecated field serviceAccount says something else than serviceAccountName, or says it alone."
        );
    }
}
