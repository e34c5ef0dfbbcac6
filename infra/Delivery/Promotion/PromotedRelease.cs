using System.Collections.Immutable;

namespace FksSre.Delivery.Promotion;

/// <summary>What was promoted into an environment, and what it was proven with. Times are UTC, as <c>2026-11-29T02:40:00Z</c>.</summary>
/// <param name="Release">The fingerprint.</param>
/// <param name="Commit">Its full hash.</param>
/// <param name="Promoted">When.</param>
/// <param name="By">Who ran it.</param>
/// <param name="Gates">What was asked before, in the order in which it was.</param>
public sealed record PromotedRelease(string Release, string Commit, string Promoted, string By, ImmutableArray<GateEvidence> Gates)
{
    /// <summary>What somebody answers for although a gate spoke against it. Default: nothing.</summary>
    public ImmutableArray<PromotionOverride> Overrides { get; init; } = [];

    /// <summary>Why nothing else is promoted until it is lifted; null: it is not held.</summary>
    public PromotionHold? Hold { get; init; }
}

/// <summary>One question and its answer.</summary>
/// <param name="Gate">Its name.</param>
/// <param name="Verdict"><c>pass</c>, <c>fail</c> or <c>inconclusive</c>.</param>
/// <param name="Query">What was asked: PromQL, a command, or what was compared.</param>
/// <param name="Value">What came back.</param>
/// <param name="Events">How many events that stands on; empty where nothing is counted.</param>
/// <param name="At">When.</param>
public sealed record GateEvidence(string Gate, string Verdict, string Query, string Value, string Events, string At);

/// <summary>Somebody answers for a loosened promise while its budget is spent.</summary>
/// <param name="What">The SLO, as <c>service/slo</c>.</param>
/// <param name="Until">The last day on which it counts, as <c>2026-12-05</c>.</param>
/// <param name="Who">By name.</param>
/// <param name="Why">In words.</param>
public sealed record PromotionOverride(string What, string Until, string Who, string Why);

/// <summary>An older release was put back, and stays until somebody says that the cause is gone.</summary>
/// <param name="Reason">In words.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record PromotionHold(string Reason, string By, string At);
