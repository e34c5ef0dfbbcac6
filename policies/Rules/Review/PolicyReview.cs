using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Rules.Plan;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Policies.Review;

/// <summary>Asks rules. One that fails says so in its verdict and keeps no other from being asked.</summary>
public static class PolicyReview
{
    /// <summary>What the rules over single resources and over the stack say.</summary>
    /// <param name="policies">Of any scope; those over the plan are not asked.</param>
    /// <param name="resources">All that the stack registers, in any order.</param>
    public static IEnumerable<PolicyVerdict> OfStack(IEnumerable<Policy> policies, IEnumerable<ReviewedResource> resources)
    {
        IReadOnlyList<ReviewedResource> sorted = [.. resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
        return policies.SelectMany(policy =>
            policy switch
            {
                ResourcePolicy each => sorted.Select(resource => OfResource(each, resource)).Where(verdict => !verdict.IsKept),
                StackPolicy all => new[] { OfResources(all, sorted) }.Where(verdict => !verdict.IsKept),
                _ => [],
            }
        );
    }

    /// <summary>What the rules over the plan say.</summary>
    /// <param name="policies">Of any scope; only those over the plan are asked.</param>
    /// <param name="plan">Of one environment.</param>
    public static IEnumerable<PolicyVerdict> OfPlan(IEnumerable<Policy> policies, ReviewedPlan plan) =>
        policies
            .OfType<PlanPolicy>()
            .Select(policy => Ask(policy, report => policy.Review(plan, report)))
            .Where(verdict => !verdict.IsKept);

    /// <param name="policy">The rule.</param>
    /// <param name="resource">The only one that it sees.</param>
    public static PolicyVerdict OfResource(ResourcePolicy policy, ReviewedResource resource) =>
        Ask(policy, report => policy.Review(resource, report));

    /// <param name="policy">The rule.</param>
    /// <param name="resources">Sorted by URN.</param>
    public static PolicyVerdict OfResources(StackPolicy policy, IReadOnlyList<ReviewedResource> resources) =>
        Ask(policy, report => policy.Review(resources, report));

    /// <summary>A verdict in words.</summary>
    /// <param name="verdict">Of one rule.</param>
    /// <param name="level">What follows from a violation.</param>
    public static IEnumerable<Finding> Findings(PolicyVerdict verdict, EnforcementLevel level) =>
        [
            .. verdict.Violations.Select(violation => PolicyFindings.Of(violation, level)),
            .. verdict.Unread.Select(unread => PolicyFindings.Of(verdict.Policy, unread)),
            .. verdict.Failure.Length == 0 ? Array.Empty<Finding>() : [PolicyFindings.Failed(verdict.Policy, verdict.Failure)],
        ];

    private static PolicyVerdict Ask(Policy policy, Action<Report> review)
    {
        var report = new Report(policy);
        try
        {
            review(report);
        }
        // Whatever goes wrong in a rule: that it could not be asked must be said, and an exception would lose what all others say.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(policy, [], [], $"{exception.GetType().Name} in the rule itself");
        }

        return new(
            policy,
            report.Violations,
            [.. report.Unread.Select(unread => new UnreadValues(unread.Resource.ToString(), unread.Resource.Urn, [.. unread.Paths]))]
        );
    }
}
