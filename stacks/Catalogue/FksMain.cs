using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>The orchestrator. Its /ready answers 200 even when it is not ready, so the probe asks /health.</summary>
internal static class FksMain
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_main",
            Port = 8010,
            Tier = Tier.Critical,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Axum.WithBounds(0.15m),
            // What it serves so far is what fks_monitor knows, passed on.
            DependsOn = [DependencyDeclaration.Vital("fks_monitor")],
            Slos =
            [
                SloDeclaration.Uptime(99.9m),
                SloDeclaration.Availability(99.9m),
                SloDeclaration.Latency(95m, withinMilliseconds: 150m),
            ],
        };
}
