using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ImagePullPolicy()
    : ContainerPolicy(
        "image-pull-policy",
        PolicySeverity.Medium,
        "When an image is fetched is written out: what Kubernetes takes otherwise hangs on the tag, and Never waits for a person.",
        "Set imagePullPolicy to IfNotPresent, or to Always."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // IfNotPresent is let through, though most scanners ask for Always: a tag of a release does not change, and with Always no pod
        // would start while the registry is away.
        var value = container["imagePullPolicy"];
        report.Require(resource, value, value.Text is "IfNotPresent" or "Always");
    }
}
