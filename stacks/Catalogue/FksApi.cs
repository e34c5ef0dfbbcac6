using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>
/// The gateway. P95 under 200 ms is the promise that 95 % of requests are answered within 200 ms; no default histogram has a bucket there,
/// so the service must add one (docs/metrics-contract.md).
/// </summary>
internal static class FksApi
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_api",
            Port = 8001,
            Tier = Tier.Critical,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Fks.WithBounds(0.2m),
            // Nearly all that it passes on is market data. Who is signed in already needs no fks_auth.
            DependsOn = ["fks_auth", DependencyDeclaration.Vital("fks_data")],
            Slos =
            [
                SloDeclaration.Uptime(99.9m),
                SloDeclaration.Availability(99.9m),
                SloDeclaration.Latency(95m, withinMilliseconds: 200m),
            ],
        };
}
