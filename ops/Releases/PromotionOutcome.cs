using System.Collections.Immutable;
using FksSre.Delivery.Promotion;

namespace FksSre.Ops.Releases;

/// <summary>What the gates said.</summary>
/// <param name="Release">Which was asked about; null where there is none.</param>
/// <param name="Commit">Its commit; null where none is known.</param>
/// <param name="Results">In the order in which they were asked.</param>
internal sealed record PromotionOutcome(string? Release, string? Commit, ImmutableArray<GateResult> Results)
{
    /// <summary>Of the branch, as it was when all was asked; null: it begins.</summary>
    public string? Tip { get; init; }

    /// <summary>The release is there already.</summary>
    public bool IsThere { get; init; }

    /// <summary>All gates passed, and nothing was left unasked.</summary>
    public bool IsAllowed => Release is not null && Commit is not null && Results.All(result => result.Verdict == Verdict.Pass);

    /// <summary>Nothing speaks against it, but too little speaks for it.</summary>
    public bool IsUnknown => !IsAllowed && Results.All(result => result.Verdict != Verdict.Fail);
}
