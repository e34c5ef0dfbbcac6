using FksSre.Policies.Definition;
using FksSre.Policies.Review;

namespace FksSre.Policies.Tests;

public class PolicySetTests
{
    [Fact]
    public void Every_rule_that_is_written_is_in_the_set()
    {
        var written = typeof(Policy).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Policy)) && !type.IsAbstract);

        Assert.Equal(
            written.Select(type => type.Name).Order(StringComparer.Ordinal),
            PolicySet.All.Select(policy => policy.GetType().Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Name_is_the_class_in_small_letters_and_dashes() =>
        Assert.All(PolicySet.All, policy => Assert.Equal(policy.GetType().Name, string.Concat(policy.Name.Split('-').Select(Capital))));

    [Fact]
    public void Demand_and_remedy_are_a_sentence_each() => Assert.All(PolicySet.All, policy =>
        {
            Assert.Matches(@"\A[A-Z].{20,}\.\z", policy.Demand);
            Assert.Matches(@"\A[A-Z].{20,}\.\z", policy.Remedy);
        });

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
