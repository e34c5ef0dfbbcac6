using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Language models and retrieval. Its health path answers 200 whatever the models behind it do.</summary>
internal static class FksAi
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_ai",
            Port = 8007,
            Tier = Tier.Low,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Instrumentator.WithBounds(2m),
            DependsOn = ["fks_data"],
            Slos = [SloDeclaration.Uptime(99m), SloDeclaration.Availability(99m), SloDeclaration.Latency(95m, withinMilliseconds: 2000m)],
        };
}
