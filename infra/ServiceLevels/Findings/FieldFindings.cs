using System.Globalization;
using System.Text;

namespace FksSre.ServiceLevels.Findings;

/// <summary>What can be wrong with a field of a specification, whatever it is about.</summary>
public static class FieldFindings
{
    private const int LongestShown = 100;

    internal static Finding Missing(string path, string example) =>
        new("FKS110", path, "", "It is required.", $"Write it, e.g. {example}.");

    internal static Finding Unknown(string path, string field, IReadOnlyList<string> known) =>
        new(
            "FKS111",
            path,
            Shown(field),
            "The specification has no such field here, so it would be ignored.",
            $"Correct or remove it; known are {string.Join(", ", known)}."
        );

    internal static Finding WrongKind(string path, string found, string expected) =>
        new("FKS112", path, Shown(found), $"Here stands {expected}.", "Correct the value, or its indentation.");

    internal static Finding NotANumber(string path, string value, string example) =>
        new(
            "FKS113",
            path,
            Shown(value),
            "This is not a number that can be reckoned with.",
            $"Write digits, with a dot for the decimals, e.g. {example}."
        );

    internal static Finding NotAFlag(string path, string value) =>
        new("FKS114", path, Shown(value), "This is neither true nor false.", "Write true or false.");

    internal static Finding NotOneOf(string path, string value, IReadOnlyList<string> allowed) =>
        new("FKS115", path, Shown(value), "The specification has no such value here.", $"Take one of {string.Join(", ", allowed)}.");

    internal static Finding NotExactlyOne(string path, IReadOnlyList<string> fields, IReadOnlyList<string> present) =>
        new(
            "FKS116",
            path,
            string.Join(", ", present),
            $"Exactly one of {string.Join(", ", fields)} must be given.",
            present.Count == 0 ? "Add one of them." : "Remove all but one."
        );

    internal static Finding DuplicateObject(string path, string kind, string name, string first) =>
        new("FKS117", path, Shown(name), $"Another {kind} has the same name ({first}).", "Rename one of them, or remove it.");

    internal static Finding UnknownReference(string path, string kind, string name) =>
        new("FKS118", path, Shown(name), $"No {kind} of that name was read.", "Correct the name, or name the file that holds it too.");

    internal static Finding BadDuration(string path, string value) =>
        new(
            "FKS119",
            path,
            Shown(value),
            "A duration is made of whole numbers, each with one of s, m, h, d, w, M, Q, Y.",
            "Write e.g. 28d or 4w."
        );

    /// <summary>Valid, understood, and without effect here.</summary>
    public static Finding NotUsed(string path, string value, string reason, string instead) =>
        new("FKS120", path, Shown(value), reason, instead) { Level = FindingLevel.Advice };

    /// <summary>On one line, no longer than a glance, with nothing in it that a terminal would obey.</summary>
    public static string Shown(string value)
    {
        var text = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (text.Length >= LongestShown)
            {
                return text.Append('…').ToString();
            }

            _ =
                rune.Value is '\n' or '\r' or '\t' ? text.Append(' ')
                : Rune.IsControl(rune) ? text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                : text.Append(rune.ToString());
        }

        return text.ToString().Trim();
    }
}
