using System.Text.RegularExpressions;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>An alert as Prometheus would send it: labels and annotations of a rendered rule, external labels, numbers filled in.</summary>
internal sealed partial record RenderedAlert(IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Annotations)
{
    public DateTimeOffset StartsAt { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Null: it goes on.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public string this[string label] => Labels.GetValueOrDefault(label, "");

    /// <summary>In the form of Alertmanager's API.</summary>
    public object Message =>
        EndsAt is null
            ? new
            {
                labels = Labels,
                annotations = Annotations,
                startsAt = StartsAt,
                endsAt = StartsAt.AddHours(1),
            }
            : new
            {
                labels = Labels,
                annotations = Annotations,
                startsAt = StartsAt,
                endsAt = EndsAt.Value,
            };

    /// <summary>The same alert, over.</summary>
    public RenderedAlert Over() => this with { EndsAt = DateTimeOffset.UtcNow };

    /// <summary>Every alert of a plan with this severity, in the order of the rules.</summary>
    public static IReadOnlyList<RenderedAlert> Of(MonitoringPlan plan, string severity)
    {
        var alerts = plan.Rules.SelectMany(f => f.Groups).SelectMany(g => g.Rules).OfType<AlertRule>();
        return [.. alerts.Where(a => a.Labels[LabelNames.Severity] == severity).Select(a => From(a, plan.Environment))];
    }

    private static RenderedAlert From(AlertRule rule, MonitoringEnvironment environment) =>
        new(
            new Dictionary<string, string>(rule.Labels)
            {
                ["alertname"] = rule.Alert,
                ["cluster"] = environment.Cluster,
                ["environment"] = environment.Name,
            },
            rule.Annotations.ToDictionary(a => a.Key, a => Template().Replace(a.Value, "137.5"))
        );

    [GeneratedRegex(@"\{\{[^}]*\}\}")]
    private static partial Regex Template();
}
