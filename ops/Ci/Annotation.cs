using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Ci;

/// <summary>A finding as a command that GitHub's runner reads from the output and shows beside the line.</summary>
/// <remarks>
/// Workflow commands: a line break or a percent sign in a text would end it, or the next line would be read as a command.
/// </remarks>
internal static class Annotation
{
    /// <param name="finding">Of any kind.</param>
    /// <param name="place">Null where no line of a file is to blame.</param>
    public static string Of(Finding finding, SourcePlace? place)
    {
        var level = finding.Level == FindingLevel.Error ? "error" : "notice";
        var where = place is null ? "" : FormattableString.Invariant($"file={Property(place.File)},line={place.Line},");
        var value = finding.Value.Length == 0 ? "" : $" = {finding.Value}";
        return $"::{level} {where}title={Property(finding.Code)}::{Text($"{finding.Path}{value}\n{finding.Problem}\n{finding.Remedy}")}";
    }

    private static string Text(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
