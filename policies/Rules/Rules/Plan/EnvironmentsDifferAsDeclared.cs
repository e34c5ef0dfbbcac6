using System.Text;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

/// <summary>Compared after everything that an environment declares has been written as the name of what it is.</summary>
internal sealed class EnvironmentsDifferAsDeclared()
    : PlanPolicy(
        "environments-differ-as-declared",
        PolicySeverity.High,
        "The rules of two environments differ in what is declared to differ alone, or what was tried in one proves nothing for the other.",
        "Take the difference out of the derivation, or declare it among what differs between environments."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        foreach (var other in plan.Others)
        {
            var (here, there) = (Files(plan.Monitoring), Files(other));
            foreach (var name in here.Keys.Union(there.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var (one, two) = (here.GetValueOrDefault(name, ""), there.GetValueOrDefault(name, ""));
                var line = one.Split('\n').Zip(two.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
                report.Require(
                    $"rules/{name}",
                    one == two,
                    $"In {other.Environment.Name} this rule file says something else, at first: {Shown(line.Second)}",
                    Shown(line.First)
                );
            }
        }
    }

    private static string Shown(string? line) => line is null ? "(one ends before the other)" : line.Trim();

    private static Dictionary<string, string> Files(MonitoringPlan plan) =>
        plan.Rules.ToDictionary(file => file.Name, file => Neutral(RuleYaml.Render(file), plan), StringComparer.Ordinal);

    private static string Neutral(string text, MonitoringPlan plan)
    {
        var neutral = new StringBuilder(text).Replace(plan.Environment.Links.Runbooks, "RUNBOOKS/");
        return (plan.Environment.Links.Dashboards is { } dashboards ? neutral.Replace(dashboards, "DASHBOARDS") : neutral).ToString();
    }
}
