using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Detection;

/// <summary>How long alerts wait, how often rules are evaluated, and in which group they stand: one line for each difference.</summary>
internal static class PaceDetection
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        if (Inputs(before.Plan).SequenceEqual(Inputs(after.Plan)))
        {
            return [];
        }

        var renames = Renames.Between(before, after);
        var alerts = AlertPairs.Of(before, after, renames).Both;
        var rules = alerts
            .Select(alert => new Pair<Place>(
                Old(alert.Before.Group, alert.Before.File),
                New(alert.After.Group, alert.After.File, alert.After.FullTitle)
            ))
            .Concat(
                Pairing
                    .By(
                        PlannedSeries.Of(before.Plan),
                        PlannedSeries.Of(after.Plan),
                        series => renames.Text(series.Identity),
                        series => series.Identity
                    )
                    .Both.Select(series => new Pair<Place>(
                        Old(series.Before.Group, series.Before.File),
                        New(series.After.Group, series.After.File, series.After.Identity)
                    ))
            )
            .ToList();
        return
        [
            .. Waits(alerts),
            .. Said(
                rules.Where(rule => rule.Before.Interval != rule.After.Interval),
                rule =>
                    (
                        Longer(rule.Before.Interval, rule.After.Interval),
                        Figures.Duration(rule.Before.Interval),
                        Figures.Duration(rule.After.Interval)
                    ),
                Topic.Detection,
                (count, old, @new) =>
                    $"{Figures.Of(count, "rule")} {(count == 1 ? "is" : "are")} evaluated every {@new} instead of every {old}"
            ),
            .. Said(
                rules.Where(rule => renames.Text(rule.Before.Group) != rule.After.Group && !IsRenamed(rule, renames)),
                rule => (Effect.Change, rule.Before.Group, rule.After.Group),
                Topic.Files,
                (count, old, @new) =>
                    $"{Figures.Of(count, "rule")} {(count == 1 ? "stands" : "stand")} in the group {@new} instead of {old}"
            ),
            .. Said(
                rules.Where(rule => renames.Text(rule.Before.File) != rule.After.File),
                rule => (Effect.Change, rule.Before.File, rule.After.File),
                Topic.Files,
                (count, old, @new) => $"{Figures.Of(count, "rule")} {(count == 1 ? "stands" : "stand")} in the file {@new} instead of {old}"
            ),
        ];

        Place Old(PlannedGroup group, string file) => new(group.Name, group.Interval, file, "");
        static Place New(PlannedGroup group, string file, string rule) => new(group.Name, group.Interval, file, rule);
    }

    private static IEnumerable<(string, string, string, string?, string?)> Inputs(RenderedPlan plan) =>
        from file in plan.Rules
        from @group in file.Groups
        from rule in @group.Rules
        select (file.Name, @group.Name, @group.Interval, rule.Alert ?? rule.Record, rule.For);

    private static IEnumerable<Change> Waits(IReadOnlyList<Pair<PlannedAlert>> alerts) =>
        alerts
            .Where(alert => alert.Before.Rule.For != alert.After.Rule.For)
            .GroupBy(alert => (alert.Before.Rule.For, alert.After.Rule.For))
            .Select(same => new Change(
                Topic.Detection,
                Longer(same.Key.Item1 ?? "0s", same.Key.Item2 ?? "0s"),
                Subject(same),
                $"{Names(same)} after {Figures.Duration(same.Key.Item2)} instead of {Figures.Duration(same.Key.Item1)}"
            )
            {
                Details = same.Count() == 1 ? [] : [.. same.Select(alert => alert.After.FullTitle).Order(StringComparer.Ordinal)],
            });

    private static string Subject(IEnumerable<Pair<PlannedAlert>> alerts) =>
        alerts.Select(alert => alert.After.Subject).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "alerts";

    private static string Names(IEnumerable<Pair<PlannedAlert>> alerts) =>
        alerts.ToList() is [var one] ? $"{one.After.Title} fires" : $"{Figures.Of(alerts.Count(), "alert")} fire";

    private static IEnumerable<Change> Said(
        IEnumerable<Pair<Place>> rules,
        Func<Pair<Place>, (Effect, string, string)> difference,
        Topic topic,
        Func<int, string, string, string> text
    ) =>
        Folding.Of(
            rules
                .GroupBy(difference)
                .Select(same => new Change(topic, same.Key.Item1, "rules", text(same.Count(), same.Key.Item2, same.Key.Item3))
                {
                    Details =
                    [
                        .. same.GroupBy(rule => rule.After.Group, StringComparer.Ordinal)
                            .OrderBy(group => group.Key, StringComparer.Ordinal)
                            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(rule => rule.After.Rule))}"),
                    ],
                }),
            "rules",
            count => $"{Figures.Of(count, "group")} of rules stand elsewhere or are evaluated otherwise"
        );

    private static Effect Longer(string before, string after) =>
        (Figures.Time(before), Figures.Time(after)) switch
        {
            ({ } old, { } @new) when old != @new => @new > old ? Effect.Loss : Effect.Gain,
            _ => Effect.Change,
        };

    /// <summary>A group is called after the SLO or the indicator that it is about.</summary>
    private static bool IsRenamed(Pair<Place> rule, Renames renames) =>
        renames
            .Labels.Select(label => (Before: label.Before.Trim('"'), After: label.After.Trim('"')))
            .Any(label =>
                renames
                    .Text(rule.Before.Group)
                    .Split(':')
                    .Select(part => part == label.Before ? label.After : part)
                    .SequenceEqual(rule.After.Group.Split(':'), StringComparer.Ordinal)
            );

    private sealed record Place(string Group, string Interval, string File, string Rule);
}
