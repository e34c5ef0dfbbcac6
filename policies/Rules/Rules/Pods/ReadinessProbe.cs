using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ReadinessProbe()
    : PodPolicy(
        "readiness-probe",
        PolicySeverity.High,
        "Each container that serves says when it can, or its Service sends to pods that cannot answer yet.",
        "Give the container a readinessProbe that asks for what its callers need."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        if (!Kubernetes.Pods.Stay(resource))
        {
            return;
        }

        foreach (var probe in Kubernetes.Pods.Serving(spec).Select(container => container["readinessProbe"]))
        {
            report.Require(resource, probe, Handlers.Acts(probe));
        }
    }
}
