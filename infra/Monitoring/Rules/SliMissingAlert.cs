using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Rules;

/// <summary>An indicator that had events within the last three days has stopped to exist although its target can be scraped.</summary>
/// <remarks>
/// Idle counters stay where they are and give a rate of 0, so idleness is no fault here. After a restart counters are often born with
/// their first event; so a quiet service has as much time as it takes, at its mean pace, to see ten events.
/// An indicator that was never there raises nothing: it is shown as "no data". Bad events are watched, not all: a latency
/// whose bucket is gone still counts its requests.
/// </remarks>
internal static class SliMissingAlert
{
    private const decimal Expected = 10m;

    /// <summary>A ticket of Friday night must still be there on Monday.</summary>
    private static readonly TimeSpan _memory = TimeSpan.FromDays(3);

    /// <summary>Also how exactly it is known since when.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(15);

    public static AlertRule Of(Service service, Slo slo, AlertLinks links)
    {
        var series = SliSeries.Of(slo);
        var lastSeen = Prom.Call("max_over_time", new PromExpr.Subquery(Prom.Call("timestamp", Prom.Instant(series.Bad)), _memory, _patience));
        var expectedIn = (Expected * (decimal)_memory.TotalSeconds) / SliSeries.Events(series.TotalTile, _memory);
        var missing = ((Prom.Call("time") - lastSeen) > expectedIn)
            .Unless(Prom.CountOverTime(series.Bad.Over(_patience)));
        var expression = AlertExpressions.TargetUp(slo) is { } up ? missing.AndOn(up) : missing;
        return new(
            AlertNames.SliMissing,
            expression,
            For: TimeSpan.Zero,
            KeepFiringFor: Intervals.Base,
            AlertText.Labels(service, slo, Severity.Ticket, "sli-missing"),
            AlertText.Annotations(
                $"{AlertText.Title(slo)}: the indicator is missing, the SLO is not being judged",
                $"No {AlertText.Literal(slo.Sli.Name)} events have been counted for {{{{ $value | humanizeDuration }}}}, although there were plenty within the last {Words.For(_memory)} and the target is up.",
                links.Runbook("docs/runbooks/sli-missing.md"),
                links.Dashboard(slo.Service)));
    }
}
