namespace FksSre.Stacks.Tests.Objects;

/// <summary>What holds data or wakes people is kept from deletion where it is dear, and nothing is kept where it is not.</summary>
public class ProtectionTests
{
    /// <summary>They change claims that are not ours to delete, so leaving the program never does anything to them.</summary>
    private const string ClaimPatch = "kubernetes:core/v1:PersistentVolumeClaimPatch";

    private static readonly string[] _vital =
    [
        "kubernetes:apps/v1:StatefulSet",
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:PersistentVolumeClaim",
        "pagerduty:index/escalationPolicy:EscalationPolicy",
        "pagerduty:index/schedule:Schedule",
        "pagerduty:index/service:Service",
    ];

    [Fact]
    public async Task Prod_keeps_all_that_holds_data_or_wakes_people_and_nothing_else()
    {
        var (kept, others) = await TypesAsync(Variants.Prod);

        Assert.Equal(_vital, kept);
        Assert.NotEmpty(others);
        Assert.Empty(kept.Intersect(others));
    }

    [Fact]
    public async Task Dev_keeps_nothing()
    {
        var (kept, others) = await TypesAsync(Variants.Dev);

        Assert.Empty(kept);
        Assert.Contains("kubernetes:apps/v1:StatefulSet", others);
    }

    [Theory]
    [InlineData(Variants.Prod)]
    [InlineData(Variants.Dev)]
    public async Task Claims_of_replicas_outlive_their_sizes(string variant)
    {
        var patches = (await Registered.Of(variant)).Resources.Where(r => r.Type == ClaimPatch).ToList();

        Assert.NotEmpty(patches);
        Assert.All(patches, patch => Assert.Equal((true, false), (patch.Options.RetainOnDelete, patch.Options.Protect)));
    }

    /// <returns>The types of resources that cannot be deleted, and of those that can.</returns>
    private static async Task<(IReadOnlyList<string> Kept, IReadOnlyList<string> Others)> TypesAsync(string variant)
    {
        // What is only looked at is not ours to keep or to delete.
        var kept = (await Registered.Of(variant))
            .Resources.Where(r => r.Read is null && r.Type != ClaimPatch)
            .ToLookup(r => r.Options.Protect || r.Options.RetainOnDelete, r => r.Type);
        return (Sorted(kept[true]), Sorted(kept[false]));
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> types) => [.. types.Distinct().Order(StringComparer.Ordinal)];
}
