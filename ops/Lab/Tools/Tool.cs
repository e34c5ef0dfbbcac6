namespace FksSre.Ops.Lab.Tools;

/// <summary>A binary that was found, asked for its version and found fitting.</summary>
/// <param name="Path">Absolute path of the binary.</param>
/// <param name="Arguments">Flags this copy needs before all others (an unpacked Prometheus must be told where its pages are).</param>
/// <param name="WorkingDirectory">The folder this copy must be started in; null: any.</param>
public sealed record Tool(ToolName Name, string Path, Version Version, IReadOnlyList<string> Arguments, string? WorkingDirectory = null);
