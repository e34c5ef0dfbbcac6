using System.Security.Cryptography;
using System.Text;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Routing;

/// <summary>
/// What Alertmanager calls a group of alerts: the way to its route, and the values of the labels it is put together by. PagerDuty's
/// dedup key is a hash of it, so that an incident ends only while its group keeps its key.
/// </summary>
public static class GroupKeys
{
    /// <summary>Of the pages of an SLO.</summary>
    public static string OfPage(RoutingPlan routing, Slo slo) => Of(
        routing.Routes.First(route => Takes(route, (LabelNames.Severity, "page"), (LabelNames.Service, slo.Service), ("alertname", AlertNames.BudgetBurn))),
        [(LabelNames.Service, slo.Service), (LabelNames.Slo, slo.Id)]);

    /// <summary>Of the tickets of an SLO about one thing.</summary>
    public static string OfTicket(RoutingPlan routing, Slo slo, string alert) => Of(
        routing.Routes.First(route => Takes(route, (LabelNames.Severity, "ticket"), ("alertname", alert))),
        [("alertname", alert), (LabelNames.Service, slo.Service), (LabelNames.Slo, slo.Id)]);

    /// <summary>What stands in PagerDuty's events.</summary>
    public static string DedupKey(string groupKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(groupKey)));

    /// <param name="route">Below the root, which every way begins at.</param>
    /// <param name="labels">Those of the group; by name.</param>
    private static string Of(Route route, IReadOnlyList<(string Name, string Value)> labels)
    {
        var way = string.Join(',', route.Matchers.OrderBy(m => m.Label, StringComparer.Ordinal).Select(Text));
        var group = string.Join(", ", labels.Select(label => Text(LabelMatcher.Equal(label.Name, label.Value))));
        return $"{{}}/{{{way}}}:{{{group}}}";
    }

    private static bool Takes(Route route, params (string Label, string Value)[] labels) =>
        labels.All(label => MatcherLogic.Admits(route.Matchers, label.Label, label.Value));

    private static string Text(LabelMatcher matcher) => Rendering.MatcherText.Of(matcher);
}
