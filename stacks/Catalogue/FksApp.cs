using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Strategies and signals.</summary>
internal static class FksApp
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_app",
            Port = 8002,
            Tier = Tier.Medium,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Fks,
            DependsOn = ["fks_data"],
            Slos = [SloDeclaration.Uptime(99.5m), SloDeclaration.Availability(99.5m)],
        };
}
