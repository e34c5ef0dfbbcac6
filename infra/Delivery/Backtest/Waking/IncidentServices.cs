using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FksSre.Delivery.Comparison.OnCall;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>Which PagerDuty service stands behind an integration key of Alertmanager's, as far as a render names it.</summary>
internal sealed class IncidentServices(RenderedEnvironment environment)
{
    /// <summary>What a file of Alertmanager's holds: of a key that PagerDuty makes, a placeholder that names the integration.</summary>
    private readonly ImmutableDictionary<string, string> _files = environment
        .Resources.Values.Where(resource => resource.Type == ResourceTypes.Secret)
        .SelectMany(secret => secret.Inputs["stringData"] as JsonObject ?? [])
        .GroupBy(file => file.Key, StringComparer.Ordinal)
        .ToImmutableDictionary(same => same.Key, same => JsonDifferences.Text(same.First().Value), StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, string> _services = environment
        .Resources.Values.Where(resource => resource.Type == IntegrationChanges.Type)
        .ToImmutableDictionary(
            integration => $"<secret {integration.Name}>",
            integration => KubernetesObject.At(integration.Inputs, "service") ?? "",
            StringComparer.Ordinal
        );

    private readonly ImmutableDictionary<string, RenderedResource> _byId = environment
        .Resources.Values.Where(resource => resource.Type == ServiceChanges.Type)
        .ToImmutableDictionary(service => $"{service.Name}-id", service => service, StringComparer.Ordinal);

    /// <summary>Whether there are any at all.</summary>
    public bool Any => !_byId.IsEmpty;

    /// <summary>Null where the key is somebody else's.</summary>
    public RenderedResource? Of(PlannedWay way) =>
        way.KeyFile is { } path
        && _files.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var key)
        && _services.TryGetValue(key, out var id)
            ? _byId.GetValueOrDefault(id)
            : null;
}
