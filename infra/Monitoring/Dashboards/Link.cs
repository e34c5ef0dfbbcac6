namespace FksSre.Monitoring.Dashboards;

/// <summary>Somewhere else to look.</summary>
/// <param name="Title">What it leads to.</param>
/// <param name="Url">An address, or a path within the same Grafana.</param>
public sealed record Link(string Title, string Url);
