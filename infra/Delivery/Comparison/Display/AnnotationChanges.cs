using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Display;

/// <summary>What people are told by alerts: a line an alert, or one for many with the same parts changed.</summary>
internal static class AnnotationChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        return AlertPairs
            .Of(before, after, renames)
            .Both.Select(alert => (alert.After, Keys: Differing(alert, renames)))
            .Where(alert => alert.Keys.Length > 0)
            .GroupBy(alert => alert.Keys, alert => alert.After, StringComparer.Ordinal)
            .SelectMany(same => Said(same.Key, [.. same]));
    }

    private static string Differing(Pair<PlannedAlert> alert, Renames renames) =>
        Figures.List([
            .. alert
                .Before.Rule.Annotations.Keys.Union(alert.After.Rule.Annotations.Keys, StringComparer.Ordinal)
                .Where(key =>
                    renames.Text(alert.Before.Rule.Annotations.GetValueOrDefault(key, ""))
                    != alert.After.Rule.Annotations.GetValueOrDefault(key, "")
                )
                .Order(StringComparer.Ordinal),
        ]);

    private static IEnumerable<Change> Said(string keys, IReadOnlyList<PlannedAlert> alerts) =>
        alerts.Count > 2
            ?
            [
                new Change(
                    Topic.Display,
                    Effect.Change,
                    alerts.Select(alert => alert.Subject).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "alerts",
                    $"{Figures.Of(alerts.Count, "alert")} say something else: {keys}"
                )
                {
                    Details = [.. alerts.Select(alert => alert.FullTitle).Order(StringComparer.Ordinal)],
                },
            ]
            : alerts.Select(alert => new Change(Topic.Display, Effect.Change, alert.Subject, $"{alert.Title} says something else: {keys}"));
}
