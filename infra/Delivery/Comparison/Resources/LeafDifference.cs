using System.Text.RegularExpressions;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>One value that differs, as text; null where it is not there.</summary>
internal sealed partial record LeafDifference(string Path, string? Before, string? After)
{
    private const int LongestShown = 80;
    private const int Context = 20;

    /// <summary>Said instead of the two values, of lists that hold the same in another order.</summary>
    public string? Instead { get; init; }

    public string Text => Path.Length == 0 ? Values : $"{Path}: {Values}";

    private string Values =>
        Instead is not null ? Instead
        : IsConfidential ? "changed"
        : Before is null ? $"{Shown(After!)} is new"
        : After is null ? $"{Shown(Before)} is gone"
        : $"{Part(Before)} → {Part(After)}";

    private string Part(string value) => $"{(Equal > 0 ? "…" : "")}{Shown(value[Equal..])}";

    /// <summary>How much at the beginning need not be shown: of long texts, what both have up to shortly before they part.</summary>
    private int Equal
    {
        get
        {
            var (old, @new) = (Before!, After!);
            var same = old.AsSpan().CommonPrefixLength(@new);
            return Math.Max(old.Length, @new.Length) <= LongestShown || same <= Context ? 0 : same - Context;
        }
    }

    /// <summary>Whether the value is that of a path, or within it.</summary>
    public bool IsWithin(string path) =>
        Path.StartsWith(path, StringComparison.Ordinal) && (Path.Length == path.Length || Path[path.Length] is '.' or '[');

    /// <summary>On one line, and no longer than a reader can take in.</summary>
    public static string Shown(string value)
    {
        var line = Breaks().Replace(value, " ").Trim();
        return line.Length == 0 ? "(empty)"
            : line.Length > LongestShown ? $"{line[..(LongestShown - 1)]}…"
            : line;
    }

    /// <summary>A placeholder may be shown; what stands in the place of a secret and is none may not.</summary>
    private bool IsConfidential => Secretive().IsMatch(Path) && !(IsPlaceholder(Before) && IsPlaceholder(After));

    private static bool IsPlaceholder(string? value) => value is null || value.StartsWith('<') || value is "true" or "false";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Breaks();

    [GeneratedRegex(
        "(password|passwd|token|webhook|credential|api_?key|private_?key|integration_?key|kubeconfig)[^.]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Secretive();
}
