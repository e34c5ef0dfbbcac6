using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ImageDigest()
    : ContainerPolicy(
        "image-digest",
        PolicySeverity.Low,
        "An image is named by its digest, too, as whoever owns the registry can put another image behind a tag.",
        "Write the digest behind the tag: name:tag@sha256:…."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var value = container["image"];
        report.Require(
            resource,
            value,
            ImageReference.Parse(value.Text ?? "").Digest?.StartsWith("sha256:", StringComparison.Ordinal) == true
        );
    }
}
