using FksSre.Monitoring.RuleTests;
using FksSre.Policies.Definition;
using FksSre.Policies.Review;
using FksSre.Policies.Tests.HostileMutations.Families;
using FksSre.Policies.Tests.HostileMutations.Making;
using FksSre.Stacks.Review;

namespace FksSre.Policies.Tests.HostileMutations;

/// <summary>Are the rules enough? Everything that prod registers is spoilt, one field at a time, and a rule must say so.</summary>
public class HostileMutationTests
{
    [Fact]
    public async Task Every_hostile_mutation_of_prod_is_reported_or_listed_with_its_reason()
    {
        var stack = await ReadAsync();

        var reported = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var family in AllFamilies.List)
        {
            var mutants = stack.Resources.SelectMany(family.Of).ToList();
            Assert.True(mutants.Count > 0, $"{family.Name} makes no mutant: {family.Idea}");
            mutants.ForEach(mutant => reported.Add($"{family.Name}: {mutant.Name}", stack.ReportedBy(mutant) is not null));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{reported.Count} mutants, {reported.Values.Count(isReported => isReported)} reported"
        );
        var wrong = string.Join("\n", KnownSurvivors.Wrong(ofPlan: false, reported));
        Assert.True(wrong.Length == 0, wrong);
        Assert.InRange(reported.Count, 2000, int.MaxValue);
    }

    [Fact]
    public async Task Prod_without_a_mutation_breaks_no_mandatory_rule()
    {
        var stack = await ReadAsync();

        var mandatory = PolicySet.All.Where(policy => policy.DefaultLevel == EnforcementLevel.Mandatory);

        Assert.Empty(PolicyReview.OfStack(mandatory, stack.Resources).SelectMany(verdict => verdict.Violations));
    }

    private static async Task<StackUnderAttack> ReadAsync()
    {
        var (_, registered) = await RealStack.ReadAsync("prod", RuleTestScope.None);
        return new(ReviewedResources.Of(registered));
    }
}
