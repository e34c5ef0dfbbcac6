namespace FksSre.Monitoring.Dashboards;

/// <summary>Labels to choose from, several or all of them at once.</summary>
/// <param name="Name">As queries refer to it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Query">In the words of Grafana's data source: <c>label_values(up, job)</c>.</param>
public sealed record Variable(string Name, string Label, string Query);
