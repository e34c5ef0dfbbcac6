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
        SloDeclaration.Latency(99m, withinMilliseconds: 500m) with
        {
            Id = "latency-p99",
        },
        SloDeclaration.Availability(99m) with
        {
            Id = "availability-7d",
            WindowDays = 7,
        },
        SloDeclaration.Latency(99.5m, withinMilliseconds: 1_000m) with
        {
            Id = "latency-1s",
        },
    ];

    public static Catalogue Of(TimeSpan scrape)
    {
        var services = FksCatalogue.Services.Where(s => s.Id != NotInstrumented).Take(Services).ToArray();
        var missing = Slos - services.Sum(s => s.Slos.Count);
        foreach (var (slo, at) in Additions(services).Take(missing))
        {
            services[at] = services[at] with { Slos = [.. services[at].Slos, slo] };
        }

        var validated = CatalogueValidation.Validate(services, Cadence.Default with { Scrape = scrape });
        return validated.Value ?? throw new InvalidOperationException(string.Join('\n', validated.Findings));
    }

    /// <summary>One more promise for each service that counts its requests, then a second one for each.</summary>
    private static IEnumerable<(SloDeclaration Slo, int At)> Additions(ServiceDeclaration[] services) =>
        from slo in _more
        from at in Enumerable.Range(0, services.Length)
        where services[at].Dialect is not null
        select (slo, at);
}
