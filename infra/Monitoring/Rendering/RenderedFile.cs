namespace FksSre.Monitoring.Rendering;

/// <summary>A file to be written: where, relative to the output folder and with slashes, and what.</summary>
public sealed record RenderedFile(string Path, string Text);
