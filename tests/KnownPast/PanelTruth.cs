namespace FksSre.Tests.KnownPast;

/// <summary>What a query of a panel must answer about the known past.</summary>
/// <param name="Place">Which of them.</param>
/// <param name="Pace">Which series it is about.</param>
/// <param name="Samples">Labels, as PromQL writes them, and value of each; none: it must answer nothing.</param>
internal sealed record PanelTruth(PanelPlace Place, KnownPace Pace, params IReadOnlyList<(string Labels, decimal Value)> Samples)
{
    /// <summary>How long before now it is asked.</summary>
    public TimeSpan Ago { get; init; }
}

/// <summary>A query by what a person reads beside its answer.</summary>
/// <param name="Dashboard">Its uid.</param>
/// <param name="Section">The heading above the panel; empty: none.</param>
/// <param name="Panel">Its title.</param>
/// <param name="Query">The title of its column, or its legend.</param>
internal sealed record PanelPlace(string Dashboard, string Section, string Panel, string Query);
