using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;

namespace FksSre.Bench.Subjects;

/// <summary>The platform after a year of growth: its services as they are declared, with more promises about each.</summary>
internal static class GrownCatalogue
{
    public const int Services = 14;

    public const int Slos = 60;

    /// <summary>Has no request metrics, so more promises about it would only be more of "no data".</summary>
    private const string NotInstrumented = "fks_meta";

    private static readonly SloDeclaration[] _more =
    [
        SloDeclaration.Latency(99m, withinMilliseconds: 500m) with { Id = "latency-p99" },
        SloDeclaration.Availability(99m) with { Id = "availability-7d", WindowDays = 7 },
        SloDeclaration.Latency(99.5m, withinMilliseconds: 1_000m) with { Id = "latency-1s" },
    ];

    public static Catalogue Of(TimeSpan scrape)
    {
        var services = FksCatalogue.Services.Where(s => s.Id != NotInstrumented).Take(Services).ToArray();
        var missing = Slos - services.Sum(s => s.Slos.Count());
        foreach (var (slo, at) in _more.SelectMany(slo => services.Select((s, at) => (Service: s, At: at)).Where(s => s.Service.Dialect is not null).Select(s => (slo, s.At))).Take(missing))
        {
            services[at] = services[at] with { Slos = [.. services[at].Slos, slo] };
        }

        var validated = CatalogueValidation.Validate(services, Cadence.Default with { Scrape = scrape });
        return validated.Value ?? throw new InvalidOperationException(string.Join('\n', validated.Findings));
    }
}
