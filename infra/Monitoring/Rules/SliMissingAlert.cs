using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>An SLO that should be judged is not: its bad events are not known, though there is every reason that they should be.</summary>
/// <remarks>
/// Bad events are watched, not all: a latency whose bucket is gone still counts its requests. Idle counters stay where they are
/// and give a rate of 0, so idleness is no fault here. It fires until bad events are known again or the SLO is removed, and all
/// that it goes by is recorded, so that a restart of Prometheus ends nothing; its first look afterwards may come before level 1 has
/// been recorded, so it looks twice.
/// </remarks>
internal static class SliMissingAlert
{
    /// <summary>So many events are missed for sure, where that many were to be expected.</summary>
    private const decimal Expected = 10m;

    /// <summary>Longer than a weekend: nobody is told of a service that has had no request since Friday.</summary>
    private static readonly TimeSpan _memory = TimeSpan.FromDays(3);

    /// <summary>Also how exactly it is known since when.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(15);

    /// <summary>Of the minutes of the patience.</summary>
    private const decimal MostOfPatience = 12m;

    /// <summary>Moments in the memory at which it is asked what else was there.</summary>
    private static readonly TimeSpan _moments = TimeSpan.FromHours(3);

    /// <summary>Of the 24 moments; one may be missed.</summary>
    private const decimal MostMoments = 23m;

    /// <summary>Of its hours, within the memory: two hours, or who comes seldom would be missed at once.</summary>
    private const decimal OpenQuarters = 8m;

    /// <summary>Budgets are recorded up to half an hour apart, and one may be late.</summary>
    private static readonly TimeSpan _declared = TimeSpan.FromHours(1);

    public static AlertRule Of(Service service, Slo slo, AlertLinks links)
    {
        var series = SliSeries.Of(slo);
        var reasons = Stopped(slo, series).OrOn(NotAtAll(slo, series));
        if (SliQueries.MayBeUnknown(slo.Sli))
        {
            reasons = reasons.OrOn(WithoutBad(series));
        }

        var awaited = slo.Sli.Hours is null ? reasons : reasons.AndOn(OpenFor(series, _patience));
        var begins = AlertExpressions.TargetUp(slo) is { } up ? awaited.AndOn(up) : awaited;
        return new(
            AlertNames.SliMissing,
            UnlessKnown(slo, series, begins.OrOn(GoesOn(slo, series))),
            For: Intervals.Tile,
            KeepFiringFor: Intervals.Tile,
            AlertText.Labels(service, slo, Severity.Ticket, "sli-missing"),
            AlertText.Annotations(
                $"{AlertText.Title(slo)}: the indicator is missing, the SLO is not being judged",
                $"Which {AlertText.Literal(slo.Sli.Name)} events are bad is not known, although {Why(slo)}. "
                    + $"Until it is, nothing is added to the budget, and this SLO cannot page.",
                links.Runbook("docs/runbooks/sli-missing.md"),
                links.Dashboard(slo.Service)
            )
        );
    }

    /// <summary>
    /// It was judged within the memory and is no longer. After a restart counters are often born with their first event; so a quiet
    /// service has as much time as it takes, at its mean pace, to see ten. A probe is there from the start.
    /// </summary>
    private static PromExpr Stopped(Slo slo, SliSeries series)
    {
        var lastSeen = LastSeen(series.Bad, _patience);
        if (slo.Sli is Sli.Uptime)
        {
            return lastSeen;
        }

        var since = Prom.Call("time") - lastSeen;
        var expectedIn = (Expected * (decimal)_memory.TotalSeconds) / SliSeries.Events(series.TotalTile, _memory);
        return series.Sli.Hours is null ? since > expectedIn : Unjudged(series) > expectedIn;
    }

    private static PromExpr LastSeen(Selector selector, TimeSpan step) =>
        Prom.MaxOverTime(Prom.Subquery(Prom.Call("timestamp", Prom.Instant(selector)), _memory, step));

    /// <summary>Seconds within the memory that belonged to its hours and were not judged: nights do not count.</summary>
    private static PromExpr Unjudged(SliSeries series) =>
        (decimal)_patience.TotalSeconds
        * Prom.CountOverTime(Prom.Subquery(Open(series).UnlessOn(Prom.CountOverTime(series.Bad.Over(_patience))), _memory, _patience));

    /// <summary>Its hours began so long ago, so that data have had time to come.</summary>
    private static PromExpr OpenFor(SliSeries series, TimeSpan time) => Prom.MinOverTime(series.HoursOpen.Over(time)) > 0m;

    private static PromExpr Open(SliSeries series) => Prom.Instant(series.HoursOpen) > 0m;

    /// <summary>
    /// Nothing was judged within the memory, though the SLO was there all the time, and its target up as far as that is known.
    /// Whether nobody has asked yet or a name is wrong cannot be told; after so long somebody should look.
    /// </summary>
    private static PromExpr NotAtAll(Slo slo, SliSeries series)
    {
        var declared = Prom.Last(new SloSeries(slo).Objective, _declared);
        var there = AlertExpressions.TargetUp(slo) is { } up ? declared.AndOn(up) : declared;
        var always = Prom.CountOverTime(Prom.Subquery(there, _memory, _moments)) >= MostMoments;
        if (slo.Sli.Hours is not null)
        {
            always = always.AndOn(Prom.CountOverTime(Prom.Subquery(Open(series), _memory, _patience)) >= OpenQuarters);
        }

        // A probe that was seen within the memory is missed for having stopped.
        return slo.Sli is Sli.Uptime
            ? always
            : always.UnlessOn(Prom.CountOverTime(Prom.Subquery(Prom.Instant(series.Bad), _memory, _patience)));
    }

    /// <summary>
    /// All events are counted, the good ones among them are not and perhaps never were: a bucket or a counter that the service
    /// does not have. Some events must have come, since a counter of good ones may be born with the first.
    /// </summary>
    private static PromExpr WithoutBad(SliSeries series)
    {
        var events = (decimal)_patience.TotalSeconds * Prom.SumOverTime(Prom.Subquery(Prom.Instant(series.Total), _memory, _patience));
        var counted = Prom.CountOverTime(Prom.Subquery(Prom.Instant(series.Total), _patience, Intervals.Step));
        return (events >= Expected).And(counted >= MostOfPatience);
    }

    /// <summary>
    /// It fired and nothing was judged since, whatever became of the reason: what was counted is forgotten, a target may come and go,
    /// and Prometheus may have been down for days.
    /// </summary>
    private static PromExpr GoesOn(Slo slo, SliSeries series)
    {
        var fired = Prom.Max(LastSeen(FiringOf(slo), Intervals.Tile));
        return fired.UnlessOn(new PromExpr.Binary(LastSeen(series.Bad, _patience), ">=", fired, On: []));
    }

    /// <summary>The series of the alert itself.</summary>
    public static Selector FiringOf(Slo slo) =>
        new(
            "ALERTS",
            LabelMatcher.Equal("alertname", AlertNames.SliMissing),
            LabelMatcher.Equal("alertstate", "firing"),
            LabelMatcher.Equal(LabelNames.Service, slo.Service),
            LabelMatcher.Equal(LabelNames.Slo, slo.Id)
        );

    /// <summary>A ratio that is not a number, which alone differs from itself, has its series, and no traffic.</summary>
    private static PromExpr UnlessKnown(Slo slo, SliSeries series, PromExpr missing)
    {
        var unknown = missing.UnlessOn(Prom.CountOverTime(series.Bad.Over(_patience)));
        if (slo.Sli is not Sli.RawRatio raw)
        {
            return unknown;
        }

        var asked = SliQueries.Asked(series, raw);
        return unknown.UnlessOn(new PromExpr.Binary(asked, "!=", asked));
    }

    private static string Why(Slo slo) =>
        AlertExpressions.UpSeries(slo) is null
            ? "they were counted before, all events still are, or the SLO has been there for days"
            : "they were counted before, all events still are, or the target has been up for days";
}
