using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison;

/// <summary>Files of a render of which nobody else speaks; and all that differ, where nobody else has found a difference.</summary>
internal static class FileChanges
{
    /// <summary>What they say stands in the plan or among the resources, and is told there.</summary>
    private static readonly string[] _toldElsewhere =
    [
        "plan.json",
        "resources.json",
        "kubernetes/",
        "pagerduty/",
        "grafana/",
        "prometheus/rules/",
        "prometheus/tests/",
    ];

    /// <param name="before">What was there.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="isAllElseEqual">Nobody else has found a difference.</param>
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after, bool isAllElseEqual)
    {
        var differing = before
            .Files.Keys.Union(after.Files.Keys, StringComparer.Ordinal)
            .Where(path => before.Files.GetValueOrDefault(path) != after.Files.GetValueOrDefault(path))
            .Where(path => isAllElseEqual || !_toldElsewhere.Any(known => path.StartsWith(known, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (differing.Count > 0)
        {
            yield return new(
                Topic.Files,
                Effect.Change,
                "rendered files",
                FormattableString.Invariant($"{differing.Count} file{(differing.Count == 1 ? " differs" : "s differ")} besides")
            )
            {
                Details = [.. differing],
            };
        }
    }
}
