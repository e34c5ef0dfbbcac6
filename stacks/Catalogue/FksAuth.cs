using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Stacks.Catalogue;

/// <summary>Tokens and passkeys. It has no /ready and no /live.</summary>
internal static class FksAuth
{
    public static ServiceDeclaration Service =>
        new()
        {
            Id = "fks_auth",
            Port = 8009,
            Tier = Tier.High,
            Owner = Owners.Platform,
            Dialect = HttpDialects.Axum,
            Slos = [SloDeclaration.Uptime(99.9m), SloDeclaration.Availability(99.9m)],
        };
}
