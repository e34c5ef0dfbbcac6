using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class StartupProbe()
    : ContainerPolicy(
        "startup-probe",
        PolicySeverity.High,
        "A startup probe that is there asks for something, or Kubernetes refuses the pod.",
        "Give the probe what it asks for, or take it out where the program starts at once."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var probe = container["startupProbe"];
        report.Require(resource, probe, !probe.Exists || Handlers.Acts(probe));
    }
}
