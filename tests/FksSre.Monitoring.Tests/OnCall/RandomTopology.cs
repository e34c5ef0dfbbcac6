using CsCheck;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Legal catalogues of services in any tier that need any of those before them, with names that differ in little.</summary>
internal static class RandomTopology
{
    private static readonly string[] _names =
    [
        "fks_api",
        "fks_api_",
        "fks.api",
        "platforms",
        "Critical services",
        "日本",
        "tier-high",
        "a/b & <c>",
        new string('x', 300),
    ];

    public static Gen<Catalogue> Any { get; } =
        from tiers in Gen.Int[0, 3].Array[1, _names.Length]
        from edges in Gen.Bool.Array[tiers.Length * tiers.Length]
        select Catalogues.Legal([.. tiers.Select((tier, index) => Service(index, (Tier)tier, edges))]);

    private static ServiceDeclaration Service(int index, Tier tier, bool[] edges) =>
        Catalogues.Service(
            _names[index],
            tier,
            [.. Enumerable.Range(0, index).Where(other => edges[(index * index) + other]).Select(other => _names[other])]
        );
}
