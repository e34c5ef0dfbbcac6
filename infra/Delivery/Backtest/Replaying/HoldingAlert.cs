using System.Collections.Immutable;
using FksSre.Monitoring.Routing;
using FksSre.PromQl;

namespace FksSre.Delivery.Backtest.Replaying;

/// <summary>Alerts that hold another one back, as its expression names them.</summary>
/// <param name="Matchers">Of the alerts.</param>
internal sealed record HoldingAlert(ImmutableArray<LabelMatcher> Matchers)
{
    private const string Alerts = "ALERTS";
    private const string AlertName = "alertname";

    /// <summary>Whether an alert with these labels is one of them, whatever else it bears.</summary>
    public bool Fits(params ReadOnlySpan<(string Label, string Value)> labels)
    {
        foreach (var (label, value) in labels)
        {
            if (!MatcherLogic.Admits(Matchers, label, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All of one name in an expression, wherever they stand in it.</summary>
    public static ImmutableArray<HoldingAlert> In(string expression, string alert) =>
        Query.Parse(expression).Query is not { } query
            ? []
            :
            [
                .. query
                    .Root.All.OfType<PromExpr.Series>()
                    .Select(series => series.Selector)
                    .Where(selector => selector.Metric == Alerts && MatcherLogic.Admits(selector.Matchers, AlertName, alert))
                    .Select(selector => new HoldingAlert(selector.Matchers)),
            ];
}
