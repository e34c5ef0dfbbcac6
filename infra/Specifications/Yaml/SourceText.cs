namespace FksSre.Specifications.Yaml;

/// <summary>A file that was read: its name as findings show it, and its text.</summary>
public sealed record SourceText(string Name, string Text);
