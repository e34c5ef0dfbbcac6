using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.PromQl;

namespace FksSre.Delivery.Backtest;

/// <summary>Outages that hold an alert back, as its expression names them.</summary>
/// <param name="Matchers">Of the signal.</param>
internal sealed record HoldingSignal(ImmutableArray<LabelMatcher> Matchers)
{
    private const string Alerts = "ALERTS";
    private const string AlertName = "alertname";

    /// <summary>Whether it is the signal of that service and tier.</summary>
    public bool Fits(string service, string tier) =>
        MatcherLogic.Admits(Matchers, LabelNames.Service, service) && MatcherLogic.Admits(Matchers, LabelNames.Tier, tier);

    /// <summary>All that an alert's expression names.</summary>
    public static ImmutableArray<HoldingSignal> In(string expression) =>
        Query.Parse(expression).Query is not { } query
            ? []
            :
            [
                .. query
                    .Root.All.OfType<PromExpr.Series>()
                    .Select(series => series.Selector)
                    .Where(selector =>
                        selector.Metric == Alerts && MatcherLogic.Admits(selector.Matchers, AlertName, AlertNames.ServiceDown)
                    )
                    .Select(selector => new HoldingSignal(selector.Matchers)),
            ];
}
