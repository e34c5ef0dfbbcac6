using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Tests.KnownPast;

/// <summary>Three services whose promises have every usual window, two of them over the same indicator.</summary>
internal static class KnownCatalogue
{
    public const string Alpha = "alpha";
    public const string Beta = "beta";
    public const string Gamma = "gamma";

    public static Catalogue Value { get; } =
        CatalogueValidation
            .Validate(
                [
                    Service(
                        Alpha,
                        8_111,
                        Tier.High,
                        HttpDialects.Fks,
                        SloDeclaration.Availability(99.5m),
                        SloDeclaration.Availability(99m) with
                        {
                            Id = "availability-week",
                            WindowDays = 7,
                        },
                        SloDeclaration.Latency(97m, 500m) with
                        {
                            WindowDays = 28,
                        }
                    ),
                    Service(Beta, 8_222, Tier.High, null, SloDeclaration.Uptime(99m) with { WindowDays = 7 }),
                    Service(Gamma, 8_333, Tier.Low, HttpDialects.Fks, SloDeclaration.Availability(99.9m) with { WindowDays = 90 }),
                ],
                Cadence.Default
            )
            .Value!;

    public static Slo Slo(string service, string id) => Value.Slos.Single(slo => (slo.Service, slo.Id) == (service, id));

    private static ServiceDeclaration Service(string id, int port, Tier tier, HttpDialect? dialect, params SloDeclaration[] slos) =>
        new()
        {
            Id = id,
            Port = port,
            Tier = tier,
            Owner = "team-seven",
            Dialect = dialect,
            Slos = slos,
        };
}
