using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>MetaTrader bridge. Its /metrics is a comment so far: request SLOs show "no data" until it counts requests.</summary>
internal static class FksMeta
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_meta",
            Port = 8005,
            Tier = Tier.Low,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Axum,
            Slos = [SloDeclaration.Uptime(99m), SloDeclaration.Availability(99m)],
        };
}
