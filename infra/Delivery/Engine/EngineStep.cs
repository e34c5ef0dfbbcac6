using System.Collections.Immutable;

namespace FksSre.Delivery.Engine;

/// <summary>What the engine would do, or does, to one resource.</summary>
/// <param name="Op">
/// <c>create</c>, <c>update</c>, <c>delete</c>, <c>replace</c> or another of the engine's words; the parts of a replacement are one.
/// </param>
/// <param name="Resource">To which.</param>
/// <param name="Paths">What changes, e.g. <c>data["alertmanagers.yml"]</c>; none where the provider names none.</param>
/// <param name="ReplaceKeys">Because of which it is replaced and not updated.</param>
/// <param name="IsProtected">The engine refuses to delete it.</param>
/// <param name="InitErrors">Why it counts as unfinished, e.g. pods that are not ready.</param>
public sealed record EngineStep(
    string Op,
    EngineResource Resource,
    ImmutableArray<ChangedPath> Paths,
    ImmutableArray<string> ReplaceKeys,
    bool IsProtected,
    ImmutableArray<string> InitErrors
)
{
    /// <summary>
    /// Nothing of it differs: it is tried again since it was not ready. The engine calls that an update, and exit code 7.
    /// </summary>
    public bool IsOnlyUnready => Op == "update" && Paths.IsEmpty && !InitErrors.IsEmpty;
}
