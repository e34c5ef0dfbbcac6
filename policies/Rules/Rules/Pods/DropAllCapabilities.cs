using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class DropAllCapabilities()
    : ContainerPolicy(
        "drop-all-capabilities",
        PolicySeverity.High,
        "A container gives up all capabilities of root, as what it does needs none.",
        "Set capabilities.drop to [ALL] for the container."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // A list of single ones does not do: the runtime may give others by default.
        var value = container["securityContext"]["capabilities"]["drop"];
        report.Require(resource, value, value.Items.Any(item => "ALL".Equals(item.Text, StringComparison.OrdinalIgnoreCase)));
    }
}
