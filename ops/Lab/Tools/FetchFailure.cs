namespace FksSre.Ops.Lab.Tools;

/// <summary>Why a package could not be unpacked here.</summary>
/// <param name="Remedy">The command that makes the next attempt succeed; null when there is none to name.</param>
internal sealed record FetchFailure(string Problem, string? Remedy);
