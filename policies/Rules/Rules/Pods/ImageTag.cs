using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed partial class ImageTag()
    : ContainerPolicy(
        "image-tag",
        PolicySeverity.High,
        "An image is named by a version, so that the same is run tomorrow, and on each node.",
        "Name the image with the tag of a release, or with its digest."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // A digest without a tag is let through, unlike by some scanners: nothing says more exactly what is run.
        var value = container["image"];
        var image = ImageReference.Parse(value.Text ?? "");
        report.Require(resource, value, image.Tag is { Length: > 0 } tag ? tag != "latest" : image.Digest is not null);
        report.Require(
            resource,
            value,
            image.Digest is null || Digest().IsMatch(image.Digest),
            "The digest is none: there is no image that it means."
        );
    }

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z", RegexOptions.None, 1000)]
    private static partial Regex Digest();
}
