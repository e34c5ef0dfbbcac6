using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using YamlDotNet.Core;

namespace FksSre.Specifications.Yaml;

/// <summary>The documents of a YAML file. What is broken in one does not hide the others.</summary>
public static class YamlDocuments
{
    /// <summary>Some ten thousand SLOs. More in one file is a mistake or an attack.</summary>
    public const int LongestText = 32 * 1024 * 1024;

    /// <summary>What is broken becomes a finding, and the documents around it are read all the same; of too long a file, none.</summary>
    public static IReadOnlyList<YamlNode> Read(SourceText file, List<Finding> findings)
    {
        if (file.Text.Length > LongestText)
        {
            findings.Add(FileFindings.TooLarge(file.Name, file.Text.Length, LongestText));
            return [];
        }

        var documents = new List<YamlNode>();
        var (start, line) = (0, 0);
        while (start < file.Text.Length && Part(file, start, line, documents, findings) is { } brokenAt)
        {
            (start, line) = NextDocument(file.Text, start, line, brokenAt);
        }

        return documents;
    }

    /// <summary>Reads from an offset to the end or to what is broken.</summary>
    /// <returns>The broken line; null at the end.</returns>
    private static int? Part(SourceText file, int start, int linesBefore, List<YamlNode> documents, List<Finding> findings)
    {
        var build = new YamlTree(file.Name, linesBefore, findings);
        try
        {
            build.Read(new StringReader(start == 0 ? file.Text : file.Text[start..]), documents);
            return null;
        }
        catch (YamlException e)
        {
            var line = linesBefore + LineOf(e, file.Text.AsSpan(start));
            findings.Add(FileFindings.BrokenYaml($"{file.Name}:{line}", Sentence(e.Message)));
            return line;
        }
        catch (InvalidOperationException)
        {
            // The scanner of YamlDotNet 18 ends so on a flow sequence that is never closed.
            findings.Add(FileFindings.BrokenYaml($"{file.Name}:{build.Line}", "A bracket, brace or quote is opened and never closed."));
            return build.Line;
        }
    }

    /// <summary>Behind the next <c>---</c> at the beginning of a line; such a line begins a document wherever it stands.</summary>
    private static (int Start, int LinesBefore) NextDocument(string text, int start, int linesBefore, int brokenLine)
    {
        var line = linesBefore + 1;
        for (var at = start; at < text.Length; line++)
        {
            if (line > brokenLine && string.CompareOrdinal(text, at, "---", 0, 3) == 0)
            {
                return (at, line - 1);
            }

            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        return (text.Length, line);
    }

    /// <summary>A tab is reported where the mapping begins, lines above the one a person has to find.</summary>
    private static int LineOf(YamlException problem, ReadOnlySpan<char> text)
    {
        var line = (int)Math.Max(1, problem.End.Line);
        var number = 0;
        foreach (var range in problem.Message.Contains(" tab ", StringComparison.Ordinal) ? text.Split('\n') : default)
        {
            var content = text[range];
            var indent = content[..^content.TrimStart().Length];
            if (++number >= line && indent.Contains('\t'))
            {
                return number;
            }
        }

        return line;
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
