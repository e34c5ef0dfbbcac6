using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Rules;

/// <summary>What stands on an alert about an SLO: labels that route it and annotations for whoever is woken.</summary>
internal static class AlertText
{
    private static readonly ImmutableSortedDictionary<string, string> _empty = ImmutableSortedDictionary<
        string,
        string
    >.Empty.WithComparers(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, string> Labels(Service service, Slo slo, Severity severity, string tier) =>
        Sorted(
            (LabelNames.Service, Literal(slo.Service)),
            (LabelNames.Slo, Literal(slo.Id)),
            (LabelNames.Sli, Literal(slo.Sli.Name)),
            (LabelNames.Severity, SeverityLabel.Of(severity)),
            (LabelNames.Tier, Literal(tier)),
            (LabelNames.ServiceTier, service.Tier.ToString().ToLowerInvariant()),
            (LabelNames.Team, Literal(slo.Owner))
        );

    /// <summary>For an alert about the service as a whole.</summary>
    public static ImmutableSortedDictionary<string, string> Labels(Service service, Severity severity, string tier) =>
        Sorted(
            (LabelNames.Service, Literal(service.Id)),
            (LabelNames.Severity, SeverityLabel.Of(severity)),
            (LabelNames.Tier, Literal(tier)),
            (LabelNames.ServiceTier, service.Tier.ToString().ToLowerInvariant()),
            (LabelNames.Team, Literal(service.Owner))
        );

    /// <param name="summary">What a person reads first.</param>
    /// <param name="description">The rest.</param>
    /// <param name="runbook">A URL.</param>
    /// <param name="dashboard">A URL; null where there is none.</param>
    public static ImmutableSortedDictionary<string, string> Annotations(
        string summary,
        string description,
        string runbook,
        string? dashboard
    )
    {
        var annotations = Sorted(("summary", summary), ("description", description), ("runbook_url", Literal(runbook)));
        return dashboard is null ? annotations : annotations.Add("dashboard_url", Literal(dashboard));
    }

    public static ImmutableSortedDictionary<string, string> Sorted(params ReadOnlySpan<(string Key, string Value)> pairs)
    {
        var sorted = _empty.ToBuilder();
        foreach (var (key, value) in pairs)
        {
            sorted.Add(key, value);
        }

        return sorted.ToImmutable();
    }

    /// <summary>
    /// Text of somebody's own on an alert. Prometheus reads labels and annotations of alerts as templates, so braces are told
    /// apart by quoting the whole as a template string.
    /// </summary>
    public static string Literal(string name)
    {
        if (!name.Contains("{{", StringComparison.Ordinal) && !name.Contains("}}", StringComparison.Ordinal))
        {
            return name;
        }

        var text = new System.Text.StringBuilder("{{ ");
        PromQl.PromText.AppendString(text, name);
        return text.Append(" }}").ToString();
    }

    public static string Title(Slo slo) => $"{Literal(slo.Service)} {Literal(slo.Id)}";
}
