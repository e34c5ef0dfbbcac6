using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Orders. It listens on 8004; the 8000 in old scrape configurations is dead.</summary>
internal static class FksExecution
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_execution",
            Port = 8004,
            Tier = Tier.High,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Axum,
            // Not vital: an order in flight is money, so its pages are never held back.
            DependsOn = ["fks_data"],
            Slos =
            [
                SloDeclaration.Uptime(99.8m),
                SloDeclaration.Availability(99.8m),
                SloDeclaration.Latency(95m, withinMilliseconds: 500m),
            ],
        };
}
