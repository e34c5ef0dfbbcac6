using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Polls the health of the others. Its metrics are not under /metrics.</summary>
internal static class FksMonitor
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_monitor",
            Port = 8013,
            MetricsPath = "/api/v1/metrics/prometheus",
            Tier = Tier.Critical,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Fks,
            Slos =
            [
                SloDeclaration.Uptime(99.95m),
                SloDeclaration.Availability(99.95m),
                SloDeclaration.Latency(95m, withinMilliseconds: 100m),
            ],
        };
}
