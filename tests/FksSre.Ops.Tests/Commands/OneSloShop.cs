using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Ops.Tests.Commands;

/// <summary>A service of a high tier without an address, with one SLO.</summary>
internal static class OneSloShop
{
    public static Slo Promise(SloDeclaration declared)
    {
        var result = CatalogueValidation.Validate(
            [
                new()
                {
                    Id = "shop",
                    Port = null,
                    Tier = Tier.High,
                    Owner = "team-seven",
                    Slos = [declared],
                },
            ],
            Cadence.Default
        );
        Assert.True(result.IsLegal, string.Join('\n', result.Findings));
        return result.Value!.Services[0].Slos[0];
    }
}
