using System.Collections.Immutable;

namespace FksSre.Monitoring.Dashboards;

/// <summary>A Grafana dashboard as data; <see cref="Rendering.DashboardJson"/> writes it down.</summary>
/// <param name="Uid">One of <see cref="Naming.DashboardUid"/>; its address, unique in a Grafana.</param>
/// <param name="Title">Unique within its folder.</param>
/// <param name="Description">What question it answers.</param>
/// <param name="Folder">One of <see cref="DashboardFolders"/>.</param>
/// <param name="Panels">Each in its place.</param>
public sealed record Dashboard(string Uid, string Title, string Description, string Folder, ImmutableArray<PlacedPanel> Panels)
{
    /// <summary>How far back it looks when it is opened.</summary>
    public TimeSpan Range { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How often an open one asks again.</summary>
    public TimeSpan Refresh { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Chosen at the top of the page, besides the data source that every dashboard lets one choose.</summary>
    public ImmutableArray<Variable> Variables { get; init; } = [];

    /// <summary>Marks in every panel over time, where a query has a value. Default: none.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>At the top of the page, beside the variables. Default: none.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];
}
