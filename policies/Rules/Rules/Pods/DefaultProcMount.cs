using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class DefaultProcMount()
    : ContainerPolicy(
        "default-proc-mount",
        PolicySeverity.High,
        "What the runtime hides of /proc stays hidden from a container.",
        "Leave procMount out, or set it to Default."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // Default written out is let through, though one scanner refuses it: it says no more than nothing does.
        var value = container["securityContext"]["procMount"];
        report.Require(resource, value, !value.Exists || value.Text is "Default");
    }
}
