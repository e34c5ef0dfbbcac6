using System.Text;
using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.Validation;

/// <summary>Names that people read in PagerDuty.</summary>
internal static class Names
{
    public static void Check(string path, string name, List<Finding> findings)
    {
        if (!IsLegal(name))
        {
            findings.Add(RosterFindings.BadName(path, name));
        }
    }

    private static bool IsLegal(string name) =>
        name.Length is > 0 and <= PagerDutyNames.Longest
        && !char.IsWhiteSpace(name[^1])
        && !name.AsSpan().ContainsAny(PagerDutyNames.Forbidden)
        && !name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
