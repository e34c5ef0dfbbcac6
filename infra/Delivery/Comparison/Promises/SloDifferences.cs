using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>A line about an SLO that stands on both sides.</summary>
/// <param name="Kind">What lines of several SLOs have in common.</param>
internal sealed record SloDifference(string Kind, Topic Topic, Effect Effect, string Text, IReadOnlyList<string> Details);

/// <summary>In what an SLO of before and the same of after differ, but for its alerts.</summary>
internal static class SloDifferences
{
    /// <param name="slo">The same on both sides.</param>
    /// <param name="ownerIsSaid">The service's owner changes too, which is said of the service.</param>
    /// <param name="renamed">A text of before with the names of after.</param>
    public static IEnumerable<SloDifference> Of(Pair<PlannedSlo> slo, bool ownerIsSaid, Func<string, string> renamed) =>
        new[]
        {
            Objective(slo),
            Window(slo),
            Budget(slo),
            More(
                slo,
                "need another number of bad events",
                s => s.MinimumBadEvents,
                (old, @new) => $"its alerts need at least {@new} bad events instead of {old}",
                laterIfMore: true
            ),
            More(
                slo,
                "count as at risk at another point",
                s => s.AtRiskBelow,
                (old, @new) => $"its budget counts as at risk below {Percent(@new)} instead of {Percent(old)}",
                laterIfMore: false
            ),
            More(
                slo,
                "have the end of their budget announced at another point",
                s => s.ProjectedWithin,
                (old, @new) =>
                    $"the end of its budget is announced where it comes within {Percent(@new)} of the window instead of {Percent(old)}",
                laterIfMore: false
            ),
            Text(slo, "owner", Topic.Promises, s => ownerIsSaid ? "" : s.Owner),
            Text(slo, "runbook", Topic.Display, s => s.Runbook),
            Text(slo, "description", Topic.Display, s => s.Description),
        }
            .OfType<SloDifference>()
            .Concat(IndicatorDifferences.Of(slo.Before.Sli, slo.After.Sli, renamed));

    private static SloDifference? Objective(Pair<PlannedSlo> slo)
    {
        var (old, @new) = (slo.Before, slo.After);
        if (old.Objective == @new.Objective)
        {
            return null;
        }

        var (was, @is) = (SloText.Outage(old, old.WindowDays), SloText.Outage(@new, @new.WindowDays));
        var budget =
            old.WindowDays == @new.WindowDays
                ? $"{Duration(was)} to {Duration(@is)} of full outage in {@new.WindowDays} d"
                : $"{Duration(was)} of full outage in {old.WindowDays} d to {Duration(@is)} in {@new.WindowDays} d";
        return new(
            "have another objective",
            Topic.Promises,
            @new.Objective < old.Objective ? Effect.Loss : Effect.Gain,
            $"objective {Percent(old.Objective)} → {Percent(@new.Objective)}: the budget {Grows(was, @is)} from {budget}",
            [
                $"of 7 d: {SloText.Budget(old, 7)} → {SloText.Budget(@new, 7)}",
                $"all that is recorded of the last {@new.WindowDays} d is judged by {Percent(@new.Objective)} at once",
            ]
        );
    }

    private static SloDifference? Window(Pair<PlannedSlo> slo)
    {
        var (old, @new) = (slo.Before, slo.After);
        if (old.WindowDays == @new.WindowDays)
        {
            return null;
        }

        var (was, @is) = (SloText.Outage(old, old.WindowDays), SloText.Outage(@new, @new.WindowDays));
        return new(
            "have another window",
            Topic.Promises,
            Effect.Change,
            $"window {old.WindowDays} d → {@new.WindowDays} d: the budget "
                + (was == @is ? $"stays {Duration(@is)}" : $"{Grows(was, @is)} from {Duration(was)} to {Duration(@is)}")
                + " of full outage",
            ["it is judged by what is recorded already"]
        );
    }

    /// <summary>It follows from the objective, so it is told only where it does not.</summary>
    private static SloDifference? Budget(Pair<PlannedSlo> slo) =>
        slo.Before.Budget == slo.After.Budget
        || slo is { Before: { } o, After: { } n } && 1m - o.Objective == o.Budget && 1m - n.Objective == n.Budget
            ? null
            : new(
                "have another budget",
                Topic.Promises,
                slo.After.Budget > slo.Before.Budget ? Effect.Loss : Effect.Gain,
                $"budget {Percent(slo.Before.Budget)} → {Percent(slo.After.Budget)} of all events, which is not what its objective leaves",
                []
            );

    private static SloDifference? More(
        Pair<PlannedSlo> slo,
        string kind,
        Func<PlannedSlo, decimal> figure,
        Func<decimal, decimal, string> text,
        bool laterIfMore
    )
    {
        var (old, @new) = (figure(slo.Before), figure(slo.After));
        return old == @new ? null : new(kind, Topic.Detection, @new > old == laterIfMore ? Effect.Loss : Effect.Gain, text(old, @new), []);
    }

    private static SloDifference? Text(Pair<PlannedSlo> slo, string what, Topic topic, Func<PlannedSlo, string> text) =>
        text(slo.Before) == text(slo.After)
            ? null
            : new(
                $"have another {what}",
                topic,
                Effect.Change,
                $"{what} {Figures.Quote(text(slo.Before))} → {Figures.Quote(text(slo.After))}",
                []
            );

    private static string Grows(TimeSpan before, TimeSpan after) => after < before ? "shrinks" : "grows";

    private static string Duration(TimeSpan time) => ServiceLevels.Findings.DurationText.For(time);

    private static string Percent(decimal ratio) => Figures.Percent(ratio);
}
