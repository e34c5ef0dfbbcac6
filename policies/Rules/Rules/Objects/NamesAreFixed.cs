using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed partial class NamesAreFixed()
    : ObjectPolicy(
        [],
        "names-are-fixed",
        PolicySeverity.Medium,
        "An object has a fixed name that Kubernetes takes, as others refer to it and a made-up name changes.",
        "Set metadata.name to small letters, digits and dashes, 63 at most for Services and namespaces."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var name = inputs["metadata"]["name"];
        var longest = resource.IsKubernetes("Service", "Namespace") ? 63 : 253;
        report.Require(resource, name, name.Text is { } text && text.Length <= longest && Allowed(resource).IsMatch(text));
        report.Require(resource, inputs["metadata"]["generateName"], !inputs["metadata"]["generateName"].Exists);
    }

    private static Regex Allowed(ReviewedResource resource) => resource.IsKubernetes("Service", "Namespace") ? Label() : Subdomain();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.None, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.None, 1000)]
    private static partial Regex Subdomain();
}
