using FksSre.Policies.Definition;
using FksSre.Policies.Exemptions;
using FksSre.Policies.Resources;
using FksSre.Policies.Rules.Plan;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Policies.Review;

/// <summary>What a stack's rules come to, with its levels and exemptions.</summary>
/// <param name="Errors">They stop a deployment.</param>
/// <param name="Advice">It is only said.</param>
/// <param name="Exemptions">Those in use, which every preview prints.</param>
public sealed record PolicyOutcome(IReadOnlyList<Finding> Errors, IReadOnlyList<Finding> Advice, IReadOnlyList<Finding> Exemptions)
{
    /// <param name="policies">Those that are asked, where their level does not disable them.</param>
    /// <param name="levels">Of the environment.</param>
    /// <param name="exemptions">Of the environment, not used yet.</param>
    /// <param name="plan">Of the environment.</param>
    /// <param name="resources">All that the stack registers.</param>
    public static PolicyOutcome Of(
        IEnumerable<Policy> policies,
        PolicyLevels levels,
        ExemptionReview exemptions,
        ReviewedPlan plan,
        IEnumerable<ReviewedResource> resources
    )
    {
        var asked = policies.Where(policy => levels.Of(policy) != EnforcementLevel.Disabled).ToList();
        // Neither needs the other, and the start of a program has little else to do on a second processor.
        var ofPlan = Task.Run(() => PolicyReview.OfPlan(asked, plan).ToList());
        var ofStack = PolicyReview.OfStack(asked, resources).ToList();
        var said = ofPlan
            .GetAwaiter()
            .GetResult()
            .Concat(ofStack)
            .Select(verdict => verdict with { Violations = [.. verdict.Violations.Where(violation => !exemptions.Covers(violation))] })
            .SelectMany(verdict => PolicyReview.Findings(verdict, levels.Of(verdict.Policy)))
            .ToList();
        var closed = exemptions.Close([.. asked.Select(policy => policy.Name)]).ToLookup(finding => finding.Level);
        return new(
            [.. exemptions.Findings, .. said.Where(finding => finding.Level == FindingLevel.Error), .. closed[FindingLevel.Error]],
            [.. said.Where(finding => finding.Level == FindingLevel.Advice)],
            [.. closed[FindingLevel.Advice]]
        );
    }
}
