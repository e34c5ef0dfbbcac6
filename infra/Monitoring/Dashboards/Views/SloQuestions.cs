using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>What dashboards ask about several SLOs at once. Every answer is a series for each SLO, with its service and its id.</summary>
/// <param name="slos">Those asked about.</param>
/// <param name="matchers">What tells their series from others'.</param>
internal sealed class SloQuestions(ImmutableArray<Slo> slos, params LabelMatcher[] matchers)
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <summary>Budgets are recorded up to half an hour apart; one may be late.</summary>
    private readonly TimeSpan _fresh = 2 * slos.Max(slo => Intervals.Budget(slo.Window));

    public PromExpr Objective() => PerSlo(Last(MetricNames.Objective));

    public PromExpr BudgetLeft() => PerSlo(Left());

    /// <summary>The least first.</summary>
    public PromExpr BudgetLeftSorted() => Prom.Call("sort", BudgetLeft());

    /// <summary>In seconds of full outage.</summary>
    public PromExpr TimeLeft() => PerSlo(Left() * (1m - Last(MetricNames.Objective)) * Constant(slo => (decimal)slo.Window.Length.TotalSeconds));

    /// <summary>Good over all events of the last five minutes: not a number without traffic, and nothing without metrics.</summary>
    public PromExpr SliNow() => PerSlo((0m * Last(MetricNames.Objective)).Each("+", 1m - (Of(MetricNames.BadRate) / Of(MetricNames.TotalRate)), LabelNames.Service, LabelNames.Sli));

    /// <summary>Of the last hour; 1 is even spending.</summary>
    public PromExpr BurnRate()
    {
        var errors = Prom.SumOverTime(Series(MetricNames.BadRate).Over(_hour)) / Prom.SumOverTime(Series(MetricNames.TotalRate).Over(_hour));
        return PerSlo((1m / (1m - Last(MetricNames.Objective))).Each("*", errors, LabelNames.Service, LabelNames.Sli));
    }

    /// <summary>One of <see cref="SloStates"/>.</summary>
    public PromExpr State()
    {
        var firing = Prom.Instant(new Selector("ALERTS", Matching("ALERTS")).With(LabelMatcher.Equal("alertstate", "firing")));
        var risky = Known().AndOn(firing, LabelNames.Service, LabelNames.Slo).Or(Known() < Constant(slo => slo.Policy.AtRiskBelow.Ratio));
        return PerSlo((SloStates.Spent + (0m * (Known() <= 0m)))
            .Or(SloStates.AtRisk + (0m * risky))
            .Or(SloStates.Ok + (0m * Known()))
            .Or(SloStates.NoData + (0m * Last(MetricNames.Objective))));
    }

    /// <summary>What is left where something is measured now.</summary>
    private PromExpr Known() => Left().AndOn(Of(MetricNames.TotalRate), LabelNames.Service, LabelNames.Sli);

    private PromExpr Left() => Last(MetricNames.BudgetRemaining);

    private PromExpr Last(string metric) => Prom.Last(Series(metric), _fresh);

    private PromExpr Of(string metric) => Prom.Instant(Series(metric));

    private Selector Series(string metric) => new(metric, Matching(metric));

    /// <summary>Indicators are shared by SLOs, so their series do not carry the id of one.</summary>
    private ImmutableArray<LabelMatcher> Matching(string metric) =>
        [.. matchers.Where(m => m.Label != LabelNames.Slo || !metric.StartsWith("sli:", StringComparison.Ordinal))];

    /// <summary>A number that may differ from one SLO to the next: that of most, and for the others a series each.</summary>
    private PromExpr Constant(Func<Slo, decimal> value)
    {
        var most = slos.GroupBy(value).OrderByDescending(g => g.Count()).First().Key;
        var others = slos.Where(slo => value(slo) != most).ToList();
        if (others.Count == 0)
        {
            return most;
        }

        var named = others.Select(slo => value(slo) + (0m * Prom.Last(new SloSeries(slo).Objective, _fresh))).Aggregate((a, b) => a.Or(b));
        return named.Or(most + (0m * Last(MetricNames.Objective)));
    }

    private static PromExpr PerSlo(PromExpr expression) => Prom.MaxBy(expression, LabelNames.Service, LabelNames.Slo);
}
