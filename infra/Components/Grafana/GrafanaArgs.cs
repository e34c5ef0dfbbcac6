using System.Collections.Immutable;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using Pulumi;

namespace FksSre.Components.Grafana;

/// <param name="Place">Where it goes.</param>
/// <param name="Settings">How it is run.</param>
/// <param name="PrometheusUrl">Where its data comes from.</param>
/// <param name="ScrapeInterval">The shortest step that means anything.</param>
/// <param name="DashboardObjects">ConfigMaps it reads dashboards from; none where they come over its API.</param>
/// <param name="DatabasePassword">With an external database.</param>
public sealed record GrafanaArgs(
    Placement Place,
    GrafanaSettings Settings,
    Output<string> PrometheusUrl,
    TimeSpan ScrapeInterval,
    ImmutableArray<DashboardObject> DashboardObjects,
    Output<string>? DatabasePassword
);
