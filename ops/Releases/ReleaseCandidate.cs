using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Rendered;

namespace FksSre.Ops.Releases;

/// <summary>A release that could be promoted, with what it has shown so far.</summary>
/// <param name="Release">Its fingerprint.</param>
/// <param name="Commit">Null: none has its tag.</param>
/// <param name="Results">Of commit, soak and history.</param>
internal sealed record ReleaseCandidate(string Release, string? Commit, ImmutableArray<GateResult> Results)
{
    /// <summary>What is promoted now; null: nothing is.</summary>
    public RenderedEnvironment? Before { get; init; }

    /// <summary>What would be; null where it could not be rendered.</summary>
    public RenderedEnvironment? After { get; init; }

    /// <summary>In which they differ.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];
}
