using FksSre.Policies.Definition;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Policies.Review;

/// <summary>What rules say, as findings: by the rule's name, which takes the place of a code.</summary>
public static class PolicyFindings
{
    /// <summary>One place where a rule is not kept.</summary>
    /// <param name="violation">The place.</param>
    /// <param name="level">What follows from it.</param>
    public static Finding Of(Violation violation, EnforcementLevel level) =>
        new(
            violation.Policy.Name,
            violation.Path.Length == 0 ? violation.Subject : $"{violation.Subject} {violation.Path}",
            violation.Value,
            violation.Problem,
            violation.Policy.Remedy
        )
        {
            Level = level == EnforcementLevel.Mandatory ? FindingLevel.Error : FindingLevel.Advice,
        };

    /// <summary>What a rule could not see; advice at any level, as nobody can mend it before it is known.</summary>
    /// <param name="policy">The rule.</param>
    /// <param name="unread">What it asked for.</param>
    public static Finding Of(Policy policy, UnreadValues unread) =>
        new(
            policy.Name,
            $"{unread.Subject} {string.Join(", ", unread.Paths)}",
            "(not known yet)",
            "This rule cannot be decided before the deployment, as nobody knows yet what will stand there.",
            "Look at it again after the deployment, or give it a value that the program knows."
        )
        {
            Level = FindingLevel.Advice,
        };

    /// <summary>A rule that came to no end is not kept, whatever its level.</summary>
    /// <param name="policy">The rule.</param>
    /// <param name="failure">What happened.</param>
    public static Finding Failed(Policy policy, string failure) =>
        new(
            policy.Name,
            "the rule itself",
            failure,
            "The rule came to no end, so nobody knows whether it is kept.",
            "Mend the rule, or disable it in the stack's configuration until it is mended."
        );
}
