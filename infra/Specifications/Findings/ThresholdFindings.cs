using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>A value and a threshold that do not go together.</summary>
internal static class ThresholdFindings
{
    /// <param name="path">Where the threshold stands.</param>
    /// <param name="comparison">What is good, e.g. <c>gte 1</c>.</param>
    /// <param name="query">What gives the value.</param>
    /// <param name="isGood">Whether every value is.</param>
    public static Finding AlwaysAlike(string path, string comparison, string query, bool isGood) =>
        new(
            "FKS214",
            path,
            comparison,
            isGood
                ? $"Every value that {FieldFindings.Shown(query)} can give is good, so no moment is ever bad "
                    + "and an outage would go unnoticed."
                : $"No value that {FieldFindings.Shown(query)} can give is good, so every moment is bad.",
            "Take a threshold between the values that are good and those that are bad, and a query that gives both."
        );
}
