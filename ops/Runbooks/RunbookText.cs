using System.Text.RegularExpressions;
using Spectre.Console;

namespace FksSre.Ops.Runbooks;

/// <summary>
/// A runbook for a terminal: marks of Markdown become styles, commands are set apart, links become what can be typed. Line by line,
/// for the few marks that runbooks use.
/// </summary>
internal static partial class RunbookText
{
    private const string CommandIndent = "      ";

    private static readonly Style _title = new(decoration: Decoration.Bold | Decoration.Underline);
    private static readonly Style _heading = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style _command = new(Color.Aqua);
    private static readonly Style _emphasis = new(decoration: Decoration.Italic);

    public static Paragraph Of(Runbook runbook)
    {
        var text = new Paragraph();
        int? fence = null;
        foreach (var line in runbook.Lines)
        {
            var indent = line.Length - line.TrimStart().Length;
            if (line.AsSpan(indent).StartsWith("```"))
            {
                fence = fence is null ? indent : null;
            }
            else if (fence is { } margin)
            {
                text.Append($"{CommandIndent}{line[Math.Min(indent, margin)..]}\n", _command);
            }
            else
            {
                Prose(text, line);
            }
        }

        return text;
    }

    private static void Prose(Paragraph text, string line)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            text.Append($"{heading.Groups["text"].Value}\n", heading.Groups["level"].Length == 1 ? _title : _heading);
            return;
        }

        var done = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line[done..mark.Index]);
            _ = mark switch
            {
                _ when mark.Groups["code"] is { Success: true } code => text.Append(code.Value, _command),
                _ when mark.Groups["emphasis"] is { Success: true } emphasis => text.Append(emphasis.Value, _emphasis),
                _ => text.Append($"{mark.Groups["link"].Value} ({Typed(mark.Groups["target"].Value)})"),
            };
            done = mark.Index + mark.Length;
        }

        text.Append($"{line[done..]}\n");
    }

    private static string Typed(string target) =>
        target.StartsWith("../", StringComparison.Ordinal) ? $"docs/{target[3..]}"
        : target.Contains("://", StringComparison.Ordinal) ? target
        : $"./fks runbook {Path.GetFileNameWithoutExtension(target)}";

    [GeneratedRegex("^(?<level>#{1,2}) (?<text>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"`(?<code>[^`]+)`|\[(?<link>[^\]]+)\]\((?<target>[^)]+)\)|(?<![\w*])\*(?<emphasis>[^*\s][^*]*)\*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();
}
