using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>Alerts that end elsewhere, or are told of at other times: one line for each difference.</summary>
internal static class EndChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        if (AlertEnds.AreSame(before.Plan, after.Plan))
        {
            return [];
        }

        var renames = Renames.Between(before, after);
        var (old, @new) = (new AlertEnds(before.Plan), new AlertEnds(after.Plan));
        var ends = AlertPairs
            .Of(before, after, renames)
            .Both.Select(alert => (alert.After, Before: old.RoutesOf(alert.Before), After_: @new.RoutesOf(alert.After)))
            .ToList();
        return
        [
            .. ends.Select(end => (end.After, Line: Receivers(end.Before, end.After_, renames, old, @new)))
                .Where(end => end.Line is not null)
                .GroupBy(end => end.Line!.Value, end => end.After)
                .Select(same => Said(same.Key.Effect, [.. same], same.Key.Text)),
            .. ends.Where(end => Receivers(end.Before, end.After_, renames, old, @new) is null)
                .SelectMany(end =>
                    end.Before.Zip(end.After_).SelectMany(pair => Times(pair.First, pair.Second)).Select(line => (line, end.After))
                )
                .GroupBy(end => end.line, end => end.After)
                .Select(same => Said(same.Key.Effect, [.. same], same.Key.Text)),
        ];
    }

    private static (Effect Effect, string Text)? Receivers(
        IReadOnlyList<PlannedRoute> before,
        IReadOnlyList<PlannedRoute> after,
        Renames renames,
        AlertEnds old,
        AlertEnds @new
    )
    {
        var (was, @is) = (before.Select(route => route.Receiver), after.Select(route => route.Receiver).ToList());
        return was.Select(renames.Text).SequenceEqual(@is, StringComparer.Ordinal)
            ? null
            : (
                WayText.Effect([.. before.SelectMany(route => old.Ways(route))], [.. after.SelectMany(route => @new.Ways(route))]),
                $"at {Told(after, @new)} instead of {Told(before, old)}"
            );
    }

    private static string Told(IReadOnlyList<PlannedRoute> routes, AlertEnds side) =>
        Figures.List([.. routes.Select(route => $"{route.Receiver} ({WayText.Of(side.Ways(route))})")]);

    private static IEnumerable<(Effect Effect, string Text)> Times(PlannedRoute before, PlannedRoute after)
    {
        if (before.InWorkingHours != after.InWorkingHours)
        {
            yield return after.InWorkingHours
                ? (Effect.Loss, $"at {after.Receiver} in working hours alone instead of at any time")
                : (Effect.Gain, $"at {after.Receiver} at any time instead of in working hours alone");
        }

        foreach (
            var (what, old, @new) in new[]
            {
                ("told first", before.GroupWait, after.GroupWait),
                ("told of news", before.GroupInterval, after.GroupInterval),
                ("told again", before.RepeatInterval, after.RepeatInterval),
            }
        )
        {
            if (old != @new)
            {
                yield return (
                    Figures.Time(@new) > Figures.Time(old) ? Effect.Loss : Effect.Gain,
                    $"at {after.Receiver}, {what} after {Figures.Duration(@new)} instead of {Figures.Duration(old)}"
                );
            }
        }

        if (!before.GroupBy.SequenceEqual(after.GroupBy, StringComparer.Ordinal))
        {
            yield return (
                Effect.Change,
                $"at {after.Receiver} put together by {Figures.List(after.GroupBy)} instead of {Figures.List(before.GroupBy)}"
            );
        }
    }

    private static Change Said(Effect effect, IReadOnlyList<PlannedAlert> alerts, string text) =>
        new(
            Topic.Routing,
            effect,
            alerts.Select(alert => alert.Subject).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "alerts",
            alerts is [var one] ? $"{one.Title} ends {text}" : $"{Figures.Of(alerts.Count, "alert")} end {text}"
        )
        {
            Details = alerts.Count == 1 ? [] : [.. alerts.Select(alert => alert.FullTitle).Order(StringComparer.Ordinal)],
        };
}
