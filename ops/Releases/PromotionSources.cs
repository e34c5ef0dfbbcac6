using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Releases;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Releases;

/// <summary>Whom a promotion asks.</summary>
internal sealed record PromotionSources
{
    /// <summary>The Prometheus of the environment that proves releases.</summary>
    public required Func<string, CancellationToken, Task<Answer>> Proving { get; init; }

    /// <summary>The Prometheus of the environment that is promoted into.</summary>
    public required Func<string, CancellationToken, Task<Answer>> Target { get; init; }

    /// <summary>What is silent in its Alertmanager.</summary>
    public required Func<CancellationToken, Task<StandingSilences>> Silences { get; init; }

    /// <summary>What ran when in the one that proves releases.</summary>
    public required Func<CancellationToken, Task<(ReleaseTimeline? Timeline, string? Problem)>> Timeline { get; init; }

    /// <summary>The one that is promoted into, as a commit makes it.</summary>
    public required Func<string, CancellationToken, Task<Checked<RenderedEnvironment>>> Render { get; init; }

    /// <summary>What two renders differ in.</summary>
    public required Func<RenderedEnvironment, RenderedEnvironment, ImmutableArray<Change>> Compare { get; init; }

    /// <summary>Whether all rules are kept by a commit, which is a release.</summary>
    public required Func<string, string, CancellationToken, Task<GateResult>> Policies { get; init; }

    /// <summary>Whether alerts arrive: one a severity and receiver.</summary>
    public required Func<RenderedEnvironment, CancellationToken, Task<ImmutableArray<GateResult>>> Alerts { get; init; }

    /// <summary>Whether all files are committed.</summary>
    public required Func<CancellationToken, Task<bool>> IsClean { get; init; }
}
