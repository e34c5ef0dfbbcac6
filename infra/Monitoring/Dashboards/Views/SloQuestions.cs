using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>What dashboards ask about several SLOs at once. Every answer is a series for each SLO, with its service and its id.</summary>
/// <param name="slos">Those asked about.</param>
/// <param name="matchers">What tells their series from others'.</param>
internal sealed class SloQuestions(ImmutableArray<Slo> slos, params ImmutableArray<LabelMatcher> matchers)
{
    /// <summary>The label that <see cref="Address"/> adds.</summary>
    public const string AddressLabel = "dashboard";

    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <summary>Budgets are recorded up to half an hour apart; one may be late.</summary>
    private readonly TimeSpan _fresh = 2 * slos.Max(slo => Intervals.Budget(slo.Window));

    public static SloQuestions About(IEnumerable<Service> services)
    {
        var list = services.ToList();
        var which = list is [var only]
            ? LabelMatcher.Equal(LabelNames.Service, only.Id)
            : LabelMatcher.Matches(LabelNames.Service, PromRegex.AnyOf(list.Select(service => service.Id)));
        return new([.. list.SelectMany(service => service.Slos)], which);
    }

    public static SloQuestions About(Slo slo) =>
        new([slo], LabelMatcher.Equal(LabelNames.Service, slo.Service), LabelMatcher.Equal(LabelNames.Slo, slo.Id));

    public PromExpr Objective() => PerSlo(Last(MetricNames.Objective));

    public PromExpr BudgetLeft() => PerSlo(Left());

    /// <summary>The least first.</summary>
    public PromExpr BudgetLeftSorted() => Prom.Call("sort", BudgetLeft());

    /// <summary>In seconds of full outage.</summary>
    public PromExpr TimeLeft() =>
        PerSlo(Left() * (1m - Last(MetricNames.Objective)) * Constant(slo => (decimal)slo.Window.Length.TotalSeconds));

    /// <summary>Good over all events of the last five minutes: not a number without traffic, and nothing without metrics.</summary>
    public PromExpr SliNow() =>
        PerSlo((0m * Last(MetricNames.Objective)).Each("+", 1m - (Bad() / Of(MetricNames.TotalRate)), LabelNames.Service, LabelNames.Sli));

    /// <summary>Of the last five minutes; 1 is even spending.</summary>
    public PromExpr BurnRateNow() => BurnRate(Of(MetricNames.BadRate) / Of(MetricNames.TotalRate));

    /// <summary>Of the last hour.</summary>
    public PromExpr BurnRate() =>
        BurnRate(Prom.SumOverTime(Series(MetricNames.BadRate).Over(_hour)) / Prom.SumOverTime(Series(MetricNames.TotalRate).Over(_hour)));

    private PromExpr BurnRate(PromExpr errors) =>
        PerSlo((1m / (1m - Last(MetricNames.Objective))).Each("*", errors, LabelNames.Service, LabelNames.Sli));

    /// <summary>The share of its window, or of its hours in it, in which it was known what is bad.</summary>
    public PromExpr Judged() =>
        PerSlo(
            Majority(
                slo => (slo.Window, slo.Sli.Hours),
                most => JudgedOver(most.Window, most.Hours, this),
                slo => JudgedOver(slo.Window, slo.Sli.Hours, About(slo))
            )
        );

    private static PromExpr JudgedOver(SloWindow window, JudgedHours? hours, SloQuestions ask)
    {
        var none = 0m * ask.Last(MetricNames.Objective);
        return none.Each("+", JudgedShare.Of(ask.Series(MetricNames.BadTile), window, hours), LabelNames.Service, LabelNames.Sli).Or(none);
    }

    /// <summary>Good over all events of a long time.</summary>
    public PromExpr Compliance(TimeSpan span) =>
        PerSlo(
            Majority(
                slo => slo.Window,
                window => new Compliance(window, _fresh, Series).Over(span),
                slo => new Compliance(slo.Window, _fresh, About(slo).Series).Over(span)
            )
        );

    /// <summary>One of <see cref="SloStates"/>.</summary>
    public PromExpr State()
    {
        var firing = Prom.Instant(Series("ALERTS").With(LabelMatcher.Equal("alertstate", "firing")));
        var risky = Known().AndOn(firing, LabelNames.Service, LabelNames.Slo).Or(Known() < Constant(slo => slo.Policy.AtRiskBelow.Ratio));
        var now = States(Known(), risky);
        return PerSlo(slos.Any(slo => slo.Sli.Hours is not null) ? Outside().Or(now) : now);
    }

    /// <summary>The same for times long past, of which only budgets are kept in full.</summary>
    public PromExpr PastState() => PerSlo(States(Left(), Left() < Constant(slo => slo.Policy.AtRiskBelow.Ratio)));

    /// <summary>1, with the uid of the service's dashboard as another label.</summary>
    public PromExpr Address()
    {
        var plain = Replaced(Last(MetricNames.Objective), DashboardUid.OfService("") + "$1", "(.*)");
        var all = slos.Select(slo => slo.Service)
            .Distinct()
            .Where(DashboardUid.IsShortened)
            .Aggregate(plain, (inner, service) => Replaced(inner, DashboardUid.OfService(service), PromRegex.AnyOf([service])));
        return Prom.MaxBy(all, LabelNames.Service, LabelNames.Slo, AddressLabel);
    }

    private static PromExpr Replaced(PromExpr inner, string by, string where) =>
        Prom.Call(
            "label_replace",
            inner,
            new PromExpr.Quoted(AddressLabel),
            new PromExpr.Quoted(by),
            new PromExpr.Quoted(LabelNames.Service),
            new PromExpr.Quoted(where)
        );

    /// <summary>A budget that is not a number says nothing.</summary>
    private PromExpr States(PromExpr known, PromExpr risky) =>
        (SloStates.Spent * Present(known <= 0m))
            .Or(SloStates.AtRisk * Present(risky))
            .Or(SloStates.Ok * Present(known > 0m))
            .Or(SloStates.NoData * Present(Last(MetricNames.Objective)));

    /// <summary>
    /// Those that are not meant to be judged now. A query that is times 0 outside of its hours gives no bad events, one with a condition
    /// nothing.
    /// </summary>
    private PromExpr Outside() =>
        SloStates.Outside
        * Present(
            Last(MetricNames.Objective)
                .AndOn(Of(MetricNames.HoursOpen).EqualTo(0m), LabelNames.Service, LabelNames.Sli)
                .UnlessOn(Of(MetricNames.BadRate) > 0m, LabelNames.Service, LabelNames.Sli)
        );

    /// <summary>1, whatever the value.</summary>
    private static PromExpr Present(PromExpr expression) =>
        new PromExpr.Aggregate("count", expression, [LabelNames.Service, LabelNames.Sli, LabelNames.Slo]);

    /// <summary>What is left where it is known now what is bad: all events may be counted, and that not.</summary>
    private PromExpr Known() => Left().AndOn(Of(MetricNames.BadRate), LabelNames.Service, LabelNames.Sli);

    /// <summary>That none is bad is not known where more are counted as good than there are.</summary>
    private PromExpr Bad()
    {
        var bad = Of(MetricNames.BadRate);
        if (!slos.Any(slo => SliQueries.MayExceed(slo.Sli)))
        {
            return bad;
        }

        var doubted = Series("ALERTS")
            .With(LabelMatcher.Equal("alertname", AlertNames.GoodExceedsTotal), LabelMatcher.Equal("alertstate", "firing"));
        return bad.UnlessOn(
            bad.EqualTo(0m).AndOn(Prom.Instant(doubted), LabelNames.Service, LabelNames.Sli),
            LabelNames.Service,
            LabelNames.Sli
        );
    }

    private PromExpr Left() => Last(MetricNames.BudgetRemaining);

    private PromExpr Last(string metric) => Prom.Last(Series(metric), _fresh);

    private PromExpr Of(string metric) => Prom.Instant(Series(metric));

    /// <summary>Indicators are shared by SLOs, so their series do not carry the id of one.</summary>
    private Selector Series(string metric) =>
        new(metric, matchers.RemoveAll(m => m.Label == LabelNames.Slo && metric.StartsWith("sli:", StringComparison.Ordinal)));

    /// <summary>A number that may differ from one SLO to the next.</summary>
    private PromExpr Constant(Func<Slo, decimal> value) =>
        slos.Select(value).Distinct().Skip(1).Any()
            ? Majority(
                value,
                number => number + (0m * Last(MetricNames.Objective)),
                slo => value(slo) + (0m * About(slo).Last(MetricNames.Objective))
            )
            : value(slos[0]);

    /// <summary>What holds for most SLOs is asked of all; the others are asked one by one, and come first.</summary>
    private PromExpr Majority<T>(Func<Slo, T> key, Func<T, PromExpr> most, Func<Slo, PromExpr> one)
    {
        var common = slos.GroupBy(key).MaxBy(group => group.Count())!.Key;
        return slos.Where(slo => !Equals(key(slo), common)).Select(one).Append(most(common)).Aggregate((a, b) => a.Or(b));
    }

    private static PromExpr PerSlo(PromExpr expression) => Prom.MaxBy(expression, LabelNames.Service, LabelNames.Slo);
}
