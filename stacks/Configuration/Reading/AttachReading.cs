using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration.Values;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads <c>attach</c>: a Prometheus and a Grafana are there already.</summary>
internal static class AttachReading
{
    private const string ConfigMaps = "configMaps";
    private const string PrometheusRules = "prometheusRules";

    public static Profile.Attach? Read(Setting attach, string? servicesNamespace)
    {
        if (!attach.IsObjectOf("namespace", "rules", "labels"))
        {
            return null;
        }

        var name = OwnNamespace.Existing(attach["namespace"], servicesNamespace);
        var rules = Rules(attach["rules"]);
        var labels = Labels(attach["labels"]);
        if (rules is RuleDelivery.PrometheusRules && labels is { IsEmpty: true })
        {
            attach.Report(NamespaceFindings.NoLabels(attach["labels"].Place));
        }

        return name is not null && rules is { } delivery && labels is not null ? new(name, delivery, labels) : null;
    }

    private static RuleDelivery? Rules(Setting setting)
    {
        switch (setting.Required(ConfigMaps))
        {
            case null:
                return null;
            case ConfigMaps:
                return RuleDelivery.ConfigMaps;
            case PrometheusRules:
                return RuleDelivery.PrometheusRules;
            case var other:
                setting.Report(ValueFindings.NotOneOf(setting.Place, other, [ConfigMaps, PrometheusRules]));
                return null;
        }
    }

    /// <returns>Null where it is no object.</returns>
    private static ImmutableSortedDictionary<string, string>? Labels(Setting setting)
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in setting.Entries())
        {
            var key = entry.Place.Steps[^1];
            if (!KubernetesText.IsLabelKey(key))
            {
                entry.Report(NamespaceFindings.BadLabelKey(entry.Place, key));
            }

            var value = entry.IsAbsent ? "" : entry.Optional();
            if (value is not null && !KubernetesText.IsLabelValue(value))
            {
                entry.Report(NamespaceFindings.BadLabelValue(entry.Place, value));
            }

            labels[key] = value ?? "";
        }

        return setting.IsObject ? labels.ToImmutable() : null;
    }
}
