using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Market data on TimescaleDB.</summary>
internal static class FksData
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_data",
            Port = 8003,
            Tier = Tier.High,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Fks.WithBounds(0.3m),
            Slos =
            [
                SloDeclaration.Uptime(99.5m),
                SloDeclaration.Availability(99.5m),
                SloDeclaration.Latency(95m, withinMilliseconds: 300m),
            ],
        };
}
