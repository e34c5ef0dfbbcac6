using System.Collections.Immutable;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using Pulumi;

namespace FksSre.Components.Prometheus;

/// <param name="Place">Where it goes.</param>
/// <param name="Settings">How it is run.</param>
/// <param name="Files">What it reads.</param>
/// <param name="ServicePorts">The ports on which services of the platform have metrics.</param>
/// <param name="RemoteWriteToken">Where samples are sent on with a bearer token.</param>
/// <param name="ThanosObjectStore">Where a sidecar uploads blocks: the text of Thanos's objstore.yml.</param>
public sealed record PrometheusArgs(
    Placement Place,
    PrometheusSettings Settings,
    PrometheusFiles Files,
    ImmutableArray<int> ServicePorts,
    Output<string>? RemoteWriteToken,
    Output<string>? ThanosObjectStore
);
