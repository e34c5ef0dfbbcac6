using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ExplicitServiceAccountToken()
    : PodPolicy(
        "explicit-service-account-token",
        PolicySeverity.High,
        "Whether a pod gets a token for the API server stands in the pod: where nothing is said, it gets one.",
        "Set automountServiceAccountToken to false, or to true where the program asks the API server."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        // True is let through, though some scanners refuse it: Prometheus and kube-state-metrics do ask. What they may is for the roles.
        var value = spec["automountServiceAccountToken"];
        report.Require(resource, value, value.Flag is not null);
    }
}
