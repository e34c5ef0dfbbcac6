using System.Collections.Immutable;

namespace FksSre.Delivery.Engine;

/// <summary>A resource that a refresh found other than it was left.</summary>
/// <param name="Resource">Which.</param>
/// <param name="IsGone">It is not there any more.</param>
/// <param name="Paths">What differs from what was deployed.</param>
public sealed record RefreshedResource(EngineResource Resource, bool IsGone, ImmutableArray<ChangedPath> Paths);
