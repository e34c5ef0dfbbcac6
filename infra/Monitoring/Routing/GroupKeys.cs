using System.Security.Cryptography;
using System.Text;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Routing;

/// <summary>
/// What Alertmanager calls a group of alerts: the way to its route, and the values of the labels it is put together by. PagerDuty's
/// dedup key is a hash of it, so that an incident ends only while its group keeps its key.
/// </summary>
public static class GroupKeys
{
    /// <summary>Of the pages of an SLO.</summary>
    public static string OfPage(RoutingPlan routing, Slo slo) =>
        Of(
            routing,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["alertname"] = AlertNames.BudgetBurn,
                [LabelNames.Severity] = SeverityLabel.Of(Severity.Page),
                [LabelNames.Service] = slo.Service,
                [LabelNames.Slo] = slo.Id,
            }
        );

    /// <summary>Of any alert, by the labels that Alertmanager knows of it. Routes of the same matchers have the same key.</summary>
    public static string Of(RoutingPlan routing, IReadOnlyDictionary<string, string> labels)
    {
        // Every way begins at the root, which has no matchers.
        var route = routing.Routes.FirstOrDefault(route =>
            route.Matchers.All(matcher => MatcherLogic.Fits(matcher, labels.GetValueOrDefault(matcher.Label, "")))
        );
        var way = route is null
            ? "{}"
            : $"{{}}/{{{string.Join(',', route.Matchers.OrderBy(m => m.Label, StringComparer.Ordinal).Select(Text))}}}";
        var group = (route ?? routing.Root)
            .GroupBy.Where(labels.ContainsKey)
            .Order(StringComparer.Ordinal)
            .Select(label => Text(LabelMatcher.Equal(label, labels[label])));
        return $"{way}:{{{string.Join(", ", group)}}}";
    }

    /// <summary>What stands in PagerDuty's events.</summary>
    public static string DedupKey(string groupKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(groupKey)));

    private static string Text(LabelMatcher matcher) => PromQl.MatcherText.Of(matcher);
}
