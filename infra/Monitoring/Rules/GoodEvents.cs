using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>Indicators that count good events among all: what it means when there are none.</summary>
/// <remarks>
/// A counter is born with its first event, so one that is not there has counted nothing. But a name that was misspelt is not there
/// either. Good events that are a part of all by their matchers are 0 then for certain. Of others that is known once they have been
/// seen; what the rules record carries that on, across days without them and gaps of Prometheus.
/// </remarks>
internal static class GoodEvents
{
    /// <summary>How long it is remembered that good events were seen.</summary>
    private static readonly TimeSpan _memory = TimeSpan.FromDays(14);

    /// <summary>Between the moments at which memory is asked.</summary>
    private static readonly TimeSpan _moments = TimeSpan.FromHours(6);

    /// <summary>Points of level 1, of which there is one a minute at least.</summary>
    private const decimal Minutes = 5m;

    /// <summary>
    /// The series of all that are not among the good ones, where both are one counter and the good ones have more matchers: then
    /// bad events have series of their own. Null elsewhere.
    /// </summary>
    public static (Selector All, Selector Good)? Complement(Sli sli) =>
        sli is Sli.GoodAvailability { Good: EventSource.Counter good, Total: EventSource.Counter all } && IsPart(good, all)
            ? (all.Series, good.Series)
            : null;

    /// <summary>Both are one counter, and the part has more matchers.</summary>
    public static bool IsPart(EventSource part, EventSource all) =>
        part is EventSource.Counter { Series: var some } && all is EventSource.Counter { Series: var every } && IsPart(some, every);

    /// <summary>The series of good events; empty where a query of somebody's own does not tell, and then it is taken at its word.</summary>
    public static ImmutableArray<Selector> Inputs(Sli.GoodAvailability sli) => Inputs(sli.Good);

    /// <summary>Good events are counted now.</summary>
    public static PromExpr Present(IEnumerable<Selector> inputs) =>
        inputs.Select(series => Prom.Sum(Prom.Instant(series))).Aggregate((a, b) => a.Or(b));

    /// <summary>
    /// All events, where not one was good: all have been counted for minutes and good ones not for as long as a rate looks back, so
    /// that no missed scrape is taken for it, but they were before. Null for a bucket: the service no longer measures it.
    /// </summary>
    public static PromExpr? NoneOfAll(SliSeries series, Sli.GoodAvailability sli, IReadOnlyCollection<Selector> inputs)
    {
        if (inputs.Any(IsBucket))
        {
            return null;
        }

        var recently = inputs.Select(input => Prom.CountOverTime(input.Over(Intervals.Base))).Aggregate((a, b) => a.Or(b));
        var none = Prom.Sum(Prom.Instant(series.Total))
            .UnlessOn(recently)
            .AndOn(Prom.CountOverTime(series.Total.Over(Intervals.Base)) >= Minutes);
        return ArePartOfAll(sli, inputs) ? none : none.AndOn(Seen(series));
    }

    private static PromExpr Seen(SliSeries series) =>
        Prom.CountOverTime(series.BadTile.Over(Intervals.Memory))
            .Or(Prom.CountOverTime(Prom.Subquery(Prom.Instant(series.BadTile), _memory, _moments)));

    public static bool IsBucket(Selector series) =>
        series.Metric.EndsWith("_bucket", StringComparison.Ordinal) && series.Matchers.Any(m => m.Label == "le");

    /// <summary>Every good event is counted by a series of all.</summary>
    public static bool ArePartOfAll(Sli.GoodAvailability sli, IReadOnlyCollection<Selector> inputs)
    {
        var all = Inputs(sli.Total);
        return inputs.Count > 0 && inputs.All(good => all.Any(series => IsPart(good, series)));
    }

    private static bool IsPart(Selector part, Selector all) => part.Metric == all.Metric && all.Matchers.All(part.Matchers.Contains);

    private static ImmutableArray<Selector> Inputs(EventSource source) => source.Match(counter: c => [c.Series], query: QueryInputs.Of);
}
