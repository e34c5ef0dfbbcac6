using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>The recorded series of one indicator, and how events within a lookback are read from them.</summary>
/// <remarks>
/// Counts are right at any evaluation interval, after a restart and in rule tests, where every group is evaluated each
/// minute: level 1 is read once a minute, however often it was written, and level 2 writes no more than one tile per base.
/// </remarks>
internal sealed class SliSeries(string service, Sli sli)
{
    private readonly ImmutableArray<LabelMatcher> _matchers =
    [
        LabelMatcher.Equal(LabelNames.Service, service),
        LabelMatcher.Equal(LabelNames.Sli, sli.Name),
    ];

    public Sli Sli { get; } = sli;

    public ImmutableSortedDictionary<string, string> Labels =>
        field ??= AlertText.Sorted((LabelNames.Service, service), (LabelNames.Sli, Sli.Name));

    public Selector Total => Named(MetricNames.TotalRate);

    public Selector Bad => Named(MetricNames.BadRate);

    public Selector TotalTile => Named(MetricNames.TotalTile);

    public Selector BadTile => Named(MetricNames.BadTile);

    /// <summary>Of an indicator that has hours of its own.</summary>
    public Selector HoursOpen => Named(MetricNames.HoursOpen);

    /// <summary>Whether it is known that more good events are counted than there are.</summary>
    public Selector Doubted =>
        Named("ALERTS").With(LabelMatcher.Equal("alertname", AlertNames.GoodExceedsTotal), LabelMatcher.Equal("alertstate", "firing"));

    /// <summary>0 while there is a total: no bad events were seen among those that were.</summary>
    public PromExpr None => 0m * Prom.Sum(Prom.Instant(Total));

    public static SliSeries Of(Slo slo) => new(slo.Service, slo.Sli);

    /// <summary>
    /// Events within a lookback of up to an hour, from level 1. Each point looks back five minutes, so one a minute loses none.
    /// </summary>
    public static PromExpr RecentEvents(Selector level1, TimeSpan lookback) =>
        (decimal)Intervals.Step.TotalSeconds * Prom.SumOverTime(Prom.Subquery(Prom.Instant(level1), lookback, Intervals.Step));

    /// <summary>Events within a lookback of hours to months, from level 2.</summary>
    public static PromExpr Events(Selector level2, TimeSpan lookback) => Prom.SumOverTime(level2.Over(lookback));

    private Selector Named(string metric) => new(metric, _matchers);
}
