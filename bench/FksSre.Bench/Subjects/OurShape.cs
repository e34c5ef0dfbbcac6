using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Bench.Subjects;

/// <summary>The SLO of the traces, as a catalogue declares it.</summary>
internal static class OurShape
{
    public static Service Service { get; } =
        Valid(
            new()
            {
                Id = "shop",
                Port = 8_111,
                Tier = Tier.High,
                Owner = "team",
                Dialect = HttpDialects.Fks,
                Slos = [SloDeclaration.Availability(99.9m)],
            }
        );

    public static RuleFile Rules { get; } = ServiceRules.Derive(Service, new("https://runbooks.example/", null));

    private static Service Valid(ServiceDeclaration declaration)
    {
        var validated = CatalogueValidation.Validate([declaration], Cadence.Default);
        return validated.Value?.Services[0] ?? throw new InvalidOperationException(string.Join('\n', validated.Findings));
    }
}
