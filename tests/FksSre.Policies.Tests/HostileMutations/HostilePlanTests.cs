using FksSre.Policies.Review;
using FksSre.Policies.Rules.Plan;
using FksSre.Policies.Tests.HostileMutations.Families;
using FksSre.Policies.Tests.HostileMutations.Making;
using FksSre.Policies.Tests.Plan;

namespace FksSre.Policies.Tests.HostileMutations;

/// <summary>The same of who is told of what.</summary>
public class HostilePlanTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    /// <summary>Those that read the routes and the roster: the others ask the expressions of rules, which stay as they are.</summary>
    private static readonly PlanPolicy[] _asked =
    [
        .. PolicySet
            .All.OfType<PlanPolicy>()
            .Where(policy =>
                policy.Name
                    is "alerts-end-where-they-must"
                        or "inhibitions-are-bounded"
                        or "matched-labels-exist"
                        or "pages-reach-a-person"
                        or "tickets-reach-a-place"
            ),
    ];

    [Fact]
    public void Every_hostile_mutation_of_the_plan_is_reported_or_listed_with_its_reason()
    {
        var known = Told(fixture.Plan).ToHashSet();

        var reported = PlanFamilies
            .Mutants(fixture.Plan)
            .ToDictionary(mutant => mutant.Name, mutant => Told(mutant.Make()).Any(told => !known.Contains(told)), StringComparer.Ordinal);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{reported.Count} mutants, {reported.Values.Count(isReported => isReported)} reported"
        );
        var wrong = string.Join("\n", KnownSurvivors.Wrong(ofPlan: true, reported));
        Assert.True(wrong.Length == 0, wrong);
    }

    private static IEnumerable<(string, string, string, string)> Told(ReviewedPlan plan) =>
        _asked
            .SelectMany(policy => PolicyReview.OfPlan([policy], plan))
            .SelectMany(verdict => verdict.Violations)
            .Select(violation => (violation.Policy.Name, violation.Subject, violation.Value, violation.Problem));
}
