using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Bridge to NinjaTrader on a Windows host. What it exposes is not known, so it is judged by its probe alone.</summary>
internal static class FksNinja
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_ninja",
            Port = 8006,
            MetricsPath = null,
            Tier = Tier.Medium,
            Owner = Owners.Platform,
            Slos = [SloDeclaration.Uptime(99m)],
        };
}
