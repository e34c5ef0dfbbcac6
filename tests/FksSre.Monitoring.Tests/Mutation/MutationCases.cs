using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// A service for each kind of indicator that rule tests can be derived for from raw series, all with one objective, so that a
/// rule which is the same but for names is mutated once.
/// </summary>
internal static class MutationCases
{
    private const decimal Percent = 99.9m;

    private static readonly AlertLinks _links = new("https://runbooks.example/", null);

    private static readonly LongTermStorage[] _stores = [new LongTermStorage.RemoteWrite(new("https://store.example/write"), HasToken: true), new LongTermStorage.ThanosSidecar()];

    public static IEnumerable<MutatedFile> Files =>
    [
        .. Services.Select(service => MutatedFile.Of(service, ServiceRules.Derive(service, _links))),
        MutatedFile.Of("platform", PlatformRules.Derive(One, _links), PlatformTests.Derive(One)),
        .. _stores.Select(store => MutatedFile.Of(store.GetType().Name, LongTermStorageRules.Derive(store, _links)!, LongTermStorageTests.Derive(store)!)),
    ];

    private static Catalogue One => new([Services[0]]);

    private static IReadOnlyList<Service> Services { get; } =
    [
        Of("by_latency", SloDeclaration.Latency(Percent, 250m)),
        Of("by_requests", SloDeclaration.Availability(Percent)),
        Of("by_probe", SloDeclaration.Uptime(Percent)),
        Of("by_good", new SloDeclaration
        {
            Id = "orders",
            ObjectivePercent = Percent,
            Sli = new SliDeclaration.Explicit(new Sli.GoodAvailability(
                "orders",
                new EventSource.Counter(new("orders_total", LabelMatcher.Equal("job", "shop"), LabelMatcher.Equal("result", "filled"))),
                new EventSource.Counter(new("orders_total", LabelMatcher.Equal("job", "shop"))))),
        }),
    ];

    private static Service Of(string id, SloDeclaration slo)
    {
        var declaration = new ServiceDeclaration { Id = id, Port = 8_111, Tier = Tier.High, Owner = "team-seven", Dialect = HttpDialects.Fks, Slos = [slo with { Id = "promise" }] };
        return CatalogueValidation.Validate([declaration], Cadence.Default).Value!.Services[0];
    }
}
