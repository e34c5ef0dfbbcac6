using System.Collections.Immutable;

namespace FksSre.OnCall.Handovers;

/// <summary>Which moves of the duty somebody has agreed to, word by word.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Given">Each the text of a move.</param>
/// <param name="Command">What writes a text there.</param>
public sealed record Agreement(string Path, ImmutableArray<string> Given, Func<string, string> Command)
{
    private const string Between = "; ";

    /// <summary>What is given is one text with semicolons between the moves; null or blanks: nothing is agreed to.</summary>
    public static Agreement Parse(string path, string? text, Func<string, string> command) =>
        new(path, [.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], command);

    /// <summary>The command that agrees to all of them: one value holds them.</summary>
    public string CommandFor(IEnumerable<string> texts) => Command(string.Join(Between, texts));
}
