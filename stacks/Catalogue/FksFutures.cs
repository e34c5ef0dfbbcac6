using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Futures, a stub so far. The registry says 8016, code and compose say 8015.</summary>
internal static class FksFutures
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_futures",
            Port = 8015,
            Tier = Tier.Low,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Fks,
            DependsOn = ["fks_data"],
            Slos = [SloDeclaration.Uptime(99m), SloDeclaration.Availability(99m)],
        };
}
