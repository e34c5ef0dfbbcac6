using System.Collections.Immutable;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>Services that are the same but for their name: they listen in the same place and promise the same of the same series.</summary>
internal static class ServiceRenames
{
    private const string Anyone = "\uFFFC";

    /// <summary>New names by old ones; only where there is one candidate on either side.</summary>
    public static Dictionary<string, string> Of(ImmutableArray<PlannedService> before, ImmutableArray<PlannedService> after)
    {
        var pairs = Pairing.By(before, after, service => service.Id);
        var candidates = pairs.New.ToLookup(Meaning, StringComparer.Ordinal);
        return pairs
            .Gone.GroupBy(Meaning, StringComparer.Ordinal)
            .Where(same => same.Count() == 1 && candidates[same.Key].Count() == 1)
            .ToDictionary(same => same.Single().Id, same => candidates[same.Key].Single().Id, StringComparer.Ordinal);
    }

    private static string Meaning(PlannedService service) =>
        string.Join(
            '\n',
            [
                $"{service.Port} {service.HealthPath} {service.MetricsPath} {service.Dialect}",
                .. service.Slos.Select(slo =>
                    $"{slo.Id} {slo.Objective} {slo.WindowDays} "
                    + SloRenames
                        .Meaning(slo.Sli)
                        .Replace(service.Id, Anyone, StringComparison.Ordinal)
                        .Replace(service.Id.Replace('_', '-'), Anyone, StringComparison.Ordinal)
                ),
            ]
        );
}
