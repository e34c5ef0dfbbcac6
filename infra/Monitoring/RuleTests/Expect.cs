using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Expectations about the alerts and series of an SLO.</summary>
internal static class Expect
{
    /// <summary>Each burn-rate alert whose state is beyond doubt.</summary>
    public static IEnumerable<Expectation> Tiers(
        Service service,
        Slo slo,
        History history,
        TimeSpan at,
        Func<AlertTier, bool>? only = null
    ) =>
        from x in TierForecast.At(slo, history, at)
        where x.Forecast != Forecast.Unsure && only?.Invoke(x.Tier) != false
        let alert = new ExpectedAlert(AlertNames.BudgetBurn, service, slo, x.Tier.Severity, x.Tier.Name, slo.Owner)
        select x.Forecast == Forecast.Fires ? alert.Firing(at) : alert.Silent(at);

    /// <summary>No alert of the SLO, firing or pending.</summary>
    public static Expectation NoAlert(Slo slo, TimeSpan at) => Nothing(at, Of("ALERTS", slo));

    public static Expectation Page(Slo slo, TimeSpan at) =>
        new(at, $"count({Of("ALERTS", slo, Is(Severity.Page), LabelMatcher.Equal("alertstate", "firing"))}) > bool 0", [new("{}", 1m)]);

    public static Expectation Nothing(TimeSpan at, PromExpr query) => new(at, query.ToString(), []);

    /// <summary>The sum of some series lies this near to a value; none at all does not.</summary>
    public static Expectation Near(TimeSpan at, PromExpr query, decimal value, decimal tolerance) =>
        new(at, $"abs(sum({query}) - {PromText.Number(value)}) < bool {PromText.Number(tolerance)}", [new("{}", 1m)]);

    public static PromExpr Of(string metric, Slo slo, params LabelMatcher[] more) => Prom.Instant(Recorded(metric, slo).With(more));

    /// <summary>As it was some time ago.</summary>
    public static PromExpr Of(string metric, Slo slo, TimeSpan ago) => new PromExpr.Series(Recorded(metric, slo), ago);

    public static PromExpr OfSli(string metric, Slo slo) =>
        Prom.Instant(
            new Selector(metric, LabelMatcher.Equal(LabelNames.Service, slo.Service), LabelMatcher.Equal(LabelNames.Sli, slo.Sli.Name))
        );

    private static Selector Recorded(string metric, Slo slo) =>
        new(metric, LabelMatcher.Equal(LabelNames.Service, slo.Service), LabelMatcher.Equal(LabelNames.Slo, slo.Id));

    private static LabelMatcher Is(Severity severity) => LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(severity));
}
