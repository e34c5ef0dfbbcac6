using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Policies.Exemptions;

/// <summary>What can be wrong with an exemption.</summary>
internal static class ExemptionFindings
{
    public static Finding UnknownPolicy(Exemption exemption, IEnumerable<string> known) =>
        new(
            "FKS800",
            Path(exemption),
            exemption.Policy,
            "There is no such rule.",
            $"Did you mean {string.Join(" or ", NearestNames.Ranked(exemption.Policy, known).Take(1))}?"
        );

    public static Finding SaysTooLittle(Exemption exemption, string field) =>
        new("FKS801", $"{Path(exemption)}/{field}", "", "An exemption that nobody explains or owns is never ended.", $"Say its {field}.");

    public static Finding Ended(Exemption exemption, DateOnly today) =>
        new(
            "FKS802",
            $"{Path(exemption)}/ends",
            Day(exemption.Ends),
            $"The rule must be kept again since that day, and today is {Day(today)}.",
            $"Mend what breaks the rule, or agree with {exemption.Owner} on a later day."
        );

    public static Finding Unused(Exemption exemption) =>
        new(
            "FKS803",
            Path(exemption),
            exemption.Subject,
            "Nothing there breaks the rule, so that the exemption would hide the next one that does.",
            "Take the exemption out, or correct its subject."
        );

    public static Finding Twice(Exemption exemption) =>
        new("FKS804", Path(exemption), exemption.Subject, "The same exemption stands twice.", "Take one of the two out.");

    public static Finding InUse(Exemption exemption) =>
        new(
            "FKS805",
            Path(exemption),
            exemption.Subject,
            $"This rule may be broken there until {Day(exemption.Ends)}: {exemption.Reason}",
            $"Ask {exemption.Owner} about it."
        )
        {
            Level = FindingLevel.Advice,
        };

    private static string Path(Exemption exemption) => $"exemptions/{exemption.Environment}/{exemption.Policy}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
