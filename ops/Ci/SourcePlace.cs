namespace FksSre.Ops.Ci;

/// <param name="File">From the root of the repository, with slashes.</param>
/// <param name="Line">From 1 on.</param>
internal sealed record SourcePlace(string File, int Line);
