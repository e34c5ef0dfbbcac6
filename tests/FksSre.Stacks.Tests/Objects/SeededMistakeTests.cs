using FksSre.Stacks.Tests.Objects.Seeds;

namespace FksSre.Stacks.Tests.Objects;

public class SeededMistakeTests
{
    private static readonly Seed[] _all =
    [
        .. PodSeeds.All,
        .. AccessSeeds.All,
        .. NetworkSeeds.All,
        .. ContainerSeeds.All,
        .. ReplicaSeeds.All,
        .. FileSeeds.All,
        .. NamingSeeds.All,
        .. ConfigurationSeeds.All,
    ];

    public static IEnumerable<object[]> Mistakes => _all.Select(seed => new object[] { seed.Rule, seed.Mistake });

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Seeded_mistake_is_all_that_its_rule_finds(string rule, string mistake)
    {
        var seed = _all.Single(s => s.Rule == rule && s.Mistake == mistake);
        var objects = (await ClusterObjects.Of(seed.Variant)).Copy();
        Assert.Empty(RuleBook.All[rule](objects));

        seed.Plant(objects);

        Assert.Equal(seed.Problems, RuleBook.All[rule](objects));
    }

    [Fact]
    public void Every_rule_has_a_seeded_mistake() =>
        Assert.Equal(RuleBook.All.Keys.Order(StringComparer.Ordinal), _all.Select(s => s.Rule).Distinct().Order(StringComparer.Ordinal));
}
