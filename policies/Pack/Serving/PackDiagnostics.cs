using System.Collections.Immutable;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Review;
using FksSre.PolicyPack.Wire;
using FksSre.ServiceLevels.Findings;
using Level = FksSre.Policies.Definition.EnforcementLevel;
using WireLevel = FksSre.PolicyPack.Wire.EnforcementLevel;

namespace FksSre.PolicyPack.Serving;

/// <summary>Verdicts in the engine's form. The words are those of the findings that <c>./fks check</c> shows.</summary>
internal static class PackDiagnostics
{
    /// <param name="verdict">Of one rule.</param>
    /// <param name="level">Of that rule, as the stack has it.</param>
    /// <param name="exemptions">From the rules.</param>
    /// <param name="resources">What was looked at, one or all.</param>
    public static IEnumerable<AnalyzeDiagnostic> Of(
        PolicyVerdict verdict,
        Level level,
        PackExemptions exemptions,
        params ImmutableArray<ReviewedResource> resources
    )
    {
        foreach (var violation in verdict.Violations)
        {
            yield return exemptions.Of(violation, resources[0].Urn) is { } exemption
                ? Of(verdict.Policy, exemption, WireLevel.Advisory, violation.Urn)
                : Of(verdict.Policy, PolicyFindings.Of(violation, level), WireLevels.Of(level), violation.Urn);
        }

        // Nobody can mend what is not known yet, so it stops nothing; but a rule that says nothing would count as kept.
        foreach (var unread in verdict.Unread)
        {
            yield return Of(verdict.Policy, PolicyFindings.Of(verdict.Policy, unread), WireLevel.Advisory, unread.Urn);
        }

        if (verdict.Failure.Length > 0)
        {
            // One resource is to blame, or the stack, which the engine takes for meant where none is named.
            var urn = resources is [var single] && verdict.Policy.Scope == PolicyScope.Resource ? single.Urn : "";
            yield return Of(verdict.Policy, PolicyFindings.Failed(verdict.Policy, verdict.Failure), WireLevel.Mandatory, urn);
        }
    }

    private static AnalyzeDiagnostic Of(Policy policy, Finding finding, WireLevel level, string urn) =>
        new()
        {
            PolicyName = policy.Name,
            PolicyPackName = PackInfo.Name,
            PolicyPackVersion = PackInfo.Version,
            Description = policy.Demand,
            Message = Message(policy, finding),
            EnforcementLevel = level,
            Urn = urn,
            Severity = WireLevels.Of(policy.Severity),
        };

    /// <summary>As the official packs begin it: the description, then what is wrong here.</summary>
    private static string Message(Policy policy, Finding finding)
    {
        var place = $"{finding.Path} = {(finding.Value.Length == 0 ? "(nothing)" : finding.Value)}";
        string[] lines = finding.Problem == policy.Demand ? [place, finding.Remedy] : [place, finding.Problem, finding.Remedy];
        return $"{policy.Demand}\n{string.Join('\n', lines)}";
    }
}
