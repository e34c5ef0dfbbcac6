using FksSre.Monitoring.Naming;
using FksSre.Policies.Definition;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

internal sealed class MatchedLabelsExist()
    : PlanPolicy(
        "matched-labels-exist",
        PolicySeverity.High,
        "A route or an inhibition asks for labels and values that some alert bears, or it never takes one.",
        "Correct the label or its value, or take the route or the inhibition out."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        var borne = plan
            .Alerts.SelectMany(pair => pair.Alert.Labels.Select(label => (label.Key, label.Value)).Append(("alertname", pair.Alert.Alert)))
            .Concat([
                (LabelNames.Environment, plan.Monitoring.Environment.Name),
                ("cluster", plan.Monitoring.Environment.Cluster),
                // Routes for each severity are there before the first alert of it is.
                .. SeverityIsKnown.All.Select(severity => (LabelNames.Severity, severity)),
            ])
            .ToLookup(label => label.Item1, label => label.Item2, StringComparer.Ordinal);
        var routing = plan.Monitoring.Routing;
        var matchers = routing
            .Routes.SelectMany(route => route.Matchers.Select(matcher => ($"routing/routes/{route.Receiver}", matcher)))
            .Concat(
                routing.Inhibitions.SelectMany(
                    (rule, index) =>
                        rule
                            .Source.Concat(rule.Target)
                            .Select(matcher => (FormattableString.Invariant($"routing/inhibitions/{index}"), matcher))
                )
            );
        foreach (
            var (place, matcher) in matchers.Where(pair => pair.matcher.Operator == MatchOperator.Equal && pair.matcher.Value.Length > 0)
        )
        {
            report.Require(
                place,
                borne[matcher.Label].Contains(matcher.Value, StringComparer.Ordinal),
                $"No alert bears this label {matcher.Label} with this value.",
                $"{matcher.Label}=\"{matcher.Value}\""
            );
        }
    }
}
