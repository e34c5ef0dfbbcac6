using System.Collections.Immutable;

namespace FksSre.Monitoring.Settings;

/// <summary>How the monitoring meets its cluster. A closed family.</summary>
public abstract record Profile
{
    private Profile(string @namespace) => Namespace = @namespace;

    /// <summary>Where our objects are.</summary>
    public string Namespace { get; }

    /// <summary>Everything is ours, in a namespace of its own.</summary>
    public sealed record Standalone(
        string Namespace,
        PrometheusSettings Prometheus,
        AlertmanagerSettings Alertmanager,
        GrafanaSettings Grafana
    ) : Profile(Namespace);

    /// <summary>
    /// A Prometheus and a Grafana are there already and stay as they are; rules, dashboards and routes are added beside them.
    /// </summary>
    /// <param name="Namespace">An existing one, where they look for such objects.</param>
    /// <param name="Rules">In which form rules are added.</param>
    /// <param name="Labels">By which labels the existing Prometheus or its operator finds our rules.</param>
    public sealed record Attach(string Namespace, RuleDelivery Rules, ImmutableSortedDictionary<string, string> Labels)
        : Profile(Namespace);

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(Func<Standalone, T> standalone, Func<Attach, T> attach) =>
        this switch
        {
            Standalone x => standalone(x),
            Attach x => attach(x),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>In which form an existing Prometheus takes rules.</summary>
public enum RuleDelivery
{
    /// <summary>Files in ConfigMaps.</summary>
    ConfigMaps,

    /// <summary>PrometheusRule objects, where the Prometheus operator runs.</summary>
    PrometheusRules,
}
