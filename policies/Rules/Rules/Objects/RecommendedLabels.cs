using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class RecommendedLabels()
    : ObjectPolicy(
        [],
        "recommended-labels",
        PolicySeverity.Low,
        "An object carries the labels by which people find what belongs together, and know who changes it.",
        "Leave the common labels on, and name the object with app.kubernetes.io/name."
    )
{
    /// <summary>A namespace is named by itself.</summary>
    private const string OwnName = "app.kubernetes.io/name";

    private static readonly string[] _expected =
    [
        OwnName,
        "app.kubernetes.io/part-of",
        "app.kubernetes.io/managed-by",
        "fks-sre/environment",
    ];

    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var labels = inputs["metadata"]["labels"];
        foreach (var label in _expected.Where(name => resource.Kind != "Namespace" || name != OwnName).Select(name => labels[name]))
        {
            report.Require(resource, label, !string.IsNullOrEmpty(label.Text));
        }
    }
}
