namespace FksSre.ServiceLevels.Findings;

/// <summary>What can be wrong with the series that an indicator is declared to read.</summary>
internal static class IndicatorFindings
{
    public static Finding BadMetric(string path, string metric) =>
        new(
            "FKS316",
            path,
            FieldFindings.Shown(metric),
            "That is no name of a metric; Prometheus would refuse the whole rule file.",
            "Letters, digits, underscores and colons may stand in it, and no digit at its beginning."
        );

    public static Finding BadLabel(string path, string label) =>
        new(
            "FKS317",
            path,
            FieldFindings.Shown(label),
            "That is no name of a label; Prometheus would refuse the whole rule file.",
            "Letters, digits and underscores may stand in it, and no digit at its beginning."
        );

    public static Finding BadMatcher(string path, string value, string problem) =>
        new(
            "FKS318",
            path,
            FieldFindings.Shown(value),
            $"Prometheus cannot read what the label is compared with, and would refuse the whole rule file: {problem}",
            "Correct it."
        );
}
