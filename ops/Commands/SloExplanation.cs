using FksSre.Monitoring.Rules;
using FksSre.Ops.Terminal;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Ops.Commands;

/// <summary>An SLO in words and numbers, all of them computed from its objective, window and policy.</summary>
internal static class SloExplanation
{
    private static readonly decimal[] _errors = [0.01m, 0.1m, 1m];

    public static IEnumerable<string> Of(Slo slo, Cadence cadence)
    {
        var budget = slo.Objective.Budget;
        yield return $"{slo.Service}/{slo.Id}: {slo.Objective} of {slo.Sli.Name} over {slo.Window.Days} "
            + $"d{(slo.Description.Length == 0 ? "" : ". " + slo.Description)}";
        yield return "";
        yield return $"Budget   {PromText.Number(budget.Ratio * 100m)} % of events: "
            + $"{DurationText.For(budget.AsTime(slo.Window.Length))} of full outage in {slo.Window.Days} d, "
            + $"{DurationText.For(budget.AsTime(TimeSpan.FromDays(7)))} in 7 d";
        yield return $"         {PromText.Number(budget.AsEvents(1_000_000m))} bad events in a million";
        if (slo.Sli.Hours is { } hours)
        {
            yield return $"Hours    {hours.Condition} (UTC), {hours.Extent}; outside its hours "
                + $"it is not judged, and its state \"outside its hours\"";
        }

        yield return $"Missing  {AbsentSeries.Meaning(slo.Sli)}";
        yield return $"         Where it is not judged the state is \"no data\", and the budget that of the time in which it "
            + $"was: \"Judged\" in ./fks status is how much of "
            + $"{(slo.Sli.Hours is null ? "the window" : "its hours in the window")}.";
        yield return $"Owner    {slo.Owner}";
        yield return $"Runbook  {slo.Runbook}";
        yield return "";
        foreach (var line in Columns.Align([Heading, .. slo.Policy.Tiers.Select(tier => Row(slo, tier, cadence))]))
        {
            yield return line;
        }

        yield return "";
        yield return $"A tier fires when its share of the budget is spent within the long lookback, spending goes on in "
            + $"the short one, and at least {slo.Policy.MinimumBadEvents} bad events were counted.";
        yield return "FIRES AT is for errors of 1, 10 and 100 % that begin at once, with traffic enough for that minimum: by "
            + "the lookbacks, "
            + "and in brackets at the latest, with scraping, recording and evaluation. ENDS is after the last error.";
        if (slo.Policy.OtherTickets)
        {
            yield return $"Tickets besides: less than {slo.Policy.AtRiskBelow} of the budget left and still being spent; gone "
                + $"within {slo.Policy.ProjectedWithin} of the window at the pace of the last 6 h; spent; indicator "
                + $"missing{(GoodExceedsAlert.IsFor(slo) ? "; more good events than events" : "")}.";
        }
    }

    private static IReadOnlyList<string> Heading =>
        ["ALERT", "SEVERITY", "SPENT", "ABOVE", .. _errors.Select(e => $"FIRES AT {Percent(e)}"), "ENDS AT 100 %"];

    private static IReadOnlyList<string> Row(Slo slo, AlertTier tier, Cadence cadence)
    {
        var timings = _errors.Select(errors => TierTiming.Of(slo, tier, errors, cadence)).ToList();
        return
        [
            tier.Name,
            tier.Severity.ToString().ToLowerInvariant(),
            $"{tier.Window.Share} in {DurationText.For(tier.Window.Long)} / {DurationText.For(tier.Window.Short)}",
            Percent(timings[0].Threshold),
            .. timings.Select(Fires),
            timings[^1].EndsAfter is { } ends ? Rounded(ends) : "-",
        ];
    }

    private static string Fires(TierTiming timing) =>
        timing is { FiresAfter: { } after, FiresAtLatest: { } latest } ? $"{Rounded(after)} ({Rounded(latest)})" : "never";

    private static string Rounded(TimeSpan time) => DurationText.For(TimeSpan.FromSeconds(Math.Round(time.TotalSeconds)));

    /// <summary>Four decimals, or as many as three digits need: a threshold of 0.00001 % is none of 0 %.</summary>
    private static string Percent(decimal ratio)
    {
        var percent = ratio * 100m;
        var leading = percent is > 0m and < 0.1m ? -(int)Math.Floor(Math.Log10((double)percent)) + 2 : 0;
        return PromText.Number(decimal.Round(percent, Math.Clamp(leading, 4, 28))) + " %";
    }
}
