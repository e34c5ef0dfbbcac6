using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Portfolio optimiser. It has no metrics path; the ingress counts its requests.</summary>
internal static class FksPortfolio
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_portfolio",
            Port = 8012,
            MetricsPath = null,
            Tier = Tier.Low,
            Owner = Owners.Platform,
            Dialect = HttpDialects.IngressNginx,
            DependsOn = ["fks_data"],
            Slos = [SloDeclaration.Uptime(99m), SloDeclaration.Availability(99m)],
        };
}
