using FksSre.Delivery.Promotion;
using NodaTime;

namespace FksSre.Ops.Releases;

/// <summary>What somebody wants promoted.</summary>
/// <param name="From">The environment that proves releases.</param>
/// <param name="To">The one that is promoted into; also a branch.</param>
/// <param name="Now">When it was asked for.</param>
internal sealed record PromotionRequest(string From, string To, Instant Now)
{
    /// <summary>Its fingerprint; null: the newest that has soaked for long enough.</summary>
    public string? Release { get; init; }

    /// <summary>Why an older one is put back; null: it is no older one.</summary>
    public string? BackBecause { get; init; }

    /// <summary>What somebody answers for.</summary>
    public IReadOnlyList<PromotionOverride> Overrides { get; init; } = [];
}
