using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class LivenessProbe()
    : PodPolicy(
        "liveness-probe",
        PolicySeverity.Medium,
        "Each container that serves is asked whether it still lives, or one that hangs stays until somebody looks.",
        "Give the container a livenessProbe that asks for no more than a sign of life."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        if (!Kubernetes.Pods.Stay(resource))
        {
            return;
        }

        foreach (var probe in Kubernetes.Pods.Serving(spec).Select(container => container["livenessProbe"]))
        {
            report.Require(resource, probe, Handlers.Acts(probe));
        }
    }
}
