using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;

namespace FksSre.Stacks;

/// <summary>A fingerprint of what is judged and who is told: equal for equal plans, and short enough to be read aloud.</summary>
internal static class Release
{
    public static string Of(MonitoringPlan plan) =>
        ContentHash.Of([
            PrometheusYaml.Render(plan),
            .. plan.Rules.Select(RuleYaml.Render),
            AlertmanagerYaml.Render(plan.Routing),
            BlackboxYaml.Render(),
        ]);
}
