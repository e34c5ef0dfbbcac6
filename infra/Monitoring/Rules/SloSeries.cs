using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Rules;

/// <summary>The recorded series of one SLO over its whole window.</summary>
internal sealed class SloSeries
{
    private readonly Slo _slo;

    public SloSeries(Slo slo)
    {
        _slo = slo;
        Labels = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add(LabelNames.Slo, slo.Id);
    }

    /// <summary>Service and indicator come with the series they are made of.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; }

    public Selector WindowBad => Named(MetricNames.WindowBad);

    public Selector WindowTotal => Named(MetricNames.WindowTotal);

    public Selector Objective => Named(MetricNames.Objective);

    public Selector Left => Named(MetricNames.BudgetRemaining);

    public PromExpr Bad => Prom.Instant(WindowBad);

    public PromExpr Total => Prom.Instant(WindowTotal);

    public PromExpr Remaining => Prom.Instant(Left);

    public IEnumerable<Rule> Rules()
    {
        var sli = SliSeries.Of(_slo);
        var withService = Labels.SetItems(sli.Labels);
        yield return new RecordingRule(MetricNames.Objective, Prom.Vector(_slo.Objective.Ratio), withService);
        yield return new RecordingRule(MetricNames.WindowTotal, SliSeries.Events(sli.TotalTile, _slo.Window.Length), Labels);
        yield return new RecordingRule(MetricNames.WindowBad, SliSeries.Events(sli.BadTile, _slo.Window.Length), Labels);
        yield return new RecordingRule(MetricNames.BudgetRemaining, 1m - (Bad / (_slo.Objective.Budget.Ratio * (Total > 0m))), Labels);
    }

    private Selector Named(string metric) =>
        new(metric, LabelMatcher.Equal(LabelNames.Service, _slo.Service), LabelMatcher.Equal(LabelNames.Slo, _slo.Id));
}
