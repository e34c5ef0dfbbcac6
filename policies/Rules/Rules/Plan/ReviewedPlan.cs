using System.Collections.Immutable;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rules;
using FksSre.OnCall;
using FksSre.OnCall.PagerDuty;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

/// <summary>What rules over the plan look at.</summary>
/// <param name="Monitoring">All that follows from the catalogue.</param>
/// <param name="Roster">Who is woken.</param>
/// <param name="OnCall">What PagerDuty is told; null where nobody is woken through it.</param>
public sealed record ReviewedPlan(MonitoringPlan Monitoring, Roster Roster, OnCallPlan? OnCall)
{
    /// <summary>
    /// The plans of the other environments, each as it would be with this one's scrape interval. Empty where they were not derived: then
    /// nothing is said of differences.
    /// </summary>
    public ImmutableArray<MonitoringPlan> Others { get; init; } = [];

    /// <summary>The texts of runbooks by their names. Empty where nobody has read them: then nothing is said of them.</summary>
    public ImmutableSortedDictionary<string, string> Runbooks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>All rules, each with its file.</summary>
    internal IEnumerable<(RuleFile File, Rule Rule)> AllRules =>
        from file in Monitoring.Rules
        from @group in file.Groups
        from rule in @group.Rules
        select (file, rule);

    /// <summary>All rules that raise an alert, each with its place in words, and with the labels that it bears when it fires.</summary>
    internal IEnumerable<(string Place, AlertRule Alert)> Alerts =>
        from pair in AllRules
        let rule = pair.Rule as AlertRule
        where rule is not null
        let alert = rule with
        {
            Labels = rule.Labels.ToImmutableSortedDictionary(label => label.Key, label => Fired(label.Value)),
        }
        select ($"rules/{pair.File.Name}/{alert.Alert}{Which(alert)}", alert);

    /// <summary>
    /// Prometheus reads labels of alerts as templates, so a text with braces stands there as a template that is one string.
    /// </summary>
    private static string Fired(string label) =>
        label.StartsWith("{{ \"", StringComparison.Ordinal) && label.EndsWith("\" }}", StringComparison.Ordinal)
            ? QueryString.Unquote(label[3..^3]) ?? label
            : label;

    /// <summary>Alerts of one name are told apart by their SLO and tier.</summary>
    private static string Which(AlertRule alert) =>
        string.Concat(new[] { "slo", "tier" }.Select(label => alert.Labels.TryGetValue(label, out var value) ? $"/{value}" : ""));
}
