using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed partial class LabelsAreValid()
    : ObjectPolicy(
        [],
        "labels-are-valid",
        PolicySeverity.Medium,
        "Labels have the form that Kubernetes takes, or the deployment stops half way.",
        "Use at most 63 letters, digits, dots, dashes and underscores, with a letter or digit at both ends."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        foreach (var (name, value) in inputs["metadata"]["labels"].Members)
        {
            report.Require(resource, value, LabelName().IsMatch(name), "The label's name is none that Kubernetes takes.");
            report.Require(resource, value, value.Text is { } text && (text.Length == 0 || Part().IsMatch(text)));
        }
    }

    [GeneratedRegex(@"\A(?=.{1,63}\z)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?\z", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\A([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?\z", RegexOptions.None, 1000)]
    private static partial Regex LabelName();
}
