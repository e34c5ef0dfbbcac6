using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.ServiceLevels.Tests.Validation;

/// <summary>A service without a mistake, to make one in.</summary>
internal static class Declared
{
    public static void AssertOnly(ServiceDeclaration declaration, string expected, Cadence? cadence = null)
    {
        var result = Validate(declaration, cadence);
        Assert.Null(result.Value);
        Assert.Equal(expected, Assert.Single(result.Findings).ToString());
    }

    public static Checked<Catalogue> Validate(ServiceDeclaration declaration, Cadence? cadence = null) =>
        CatalogueValidation.Validate([declaration], cadence ?? Cadence.Default);

    public static ServiceDeclaration Valid() =>
        new()
        {
            Id = "fks_eleven",
            Port = 8_011,
            Tier = Tier.High,
            Owner = "team-seven",
            Dialect = HttpDialects.Instrumentator,
            Slos = [SloDeclaration.Availability(99.7m)],
        };
}
