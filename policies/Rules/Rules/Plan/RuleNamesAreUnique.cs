using FksSre.Monitoring.Rules;
using FksSre.Policies.Definition;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

/// <summary>
/// Within one file, name and labels tell rules apart. In several the labels that an expression keeps may do so too, so there only the same
/// expression makes the same series.
/// </summary>
internal sealed class RuleNamesAreUnique()
    : PlanPolicy(
        "rule-names-are-unique",
        PolicySeverity.High,
        "No two rules record the same series or raise the same alert, or one overwrites the other at random.",
        "Give one of the two another name or another label, or take it out."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        var rules = plan
            .AllRules.Select(pair => (pair.File.Name, Identity: Identity(pair.Rule), Text: PromPrinter.PrintOnLine(pair.Rule.Expression)))
            .ToList();
        foreach (var twice in rules.GroupBy(rule => (rule.Name, rule.Identity)).Where(same => same.Count() > 1))
        {
            report.Require(
                $"rules/{twice.Key.Name}",
                holds: false,
                "Two rules of this file have this name and these labels.",
                twice.Key.Identity
            );
        }

        foreach (var twice in rules.GroupBy(rule => (rule.Identity, rule.Text)))
        {
            var files = twice.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            report.Require(
                $"rules/{string.Join(" and ", files)}",
                files.Count == 1,
                "The same rule stands in several files.",
                twice.Key.Identity
            );
        }
    }

    private static string Identity(Rule rule)
    {
        var labels = string.Join(", ", rule.Labels.Select(label => $"{label.Key}=\"{label.Value}\""));
        return rule is RecordingRule recording ? $"{recording.Record}{{{labels}}}" : $"{((AlertRule)rule).Alert}{{{labels}}}";
    }
}
