using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>GPU training.</summary>
internal static class FksTraining
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_training",
            Port = 8011,
            Tier = Tier.Low,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Fks,
            Slos = [SloDeclaration.Uptime(99m), SloDeclaration.Availability(99m)],
        };
}
