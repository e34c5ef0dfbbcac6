namespace FksSre.Monitoring.Settings;

/// <summary>How Grafana is run.</summary>
/// <param name="Store">Where it keeps what people change.</param>
/// <param name="RootUrl">How people reach it; null: only through a port-forward.</param>
public sealed record GrafanaSettings(GrafanaStore Store, Uri? RootUrl);
