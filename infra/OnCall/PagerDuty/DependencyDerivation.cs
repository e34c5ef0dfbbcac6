using System.Collections.Immutable;
using FksSre.ServiceLevels;

namespace FksSre.OnCall.PagerDuty;

/// <summary>
/// The catalogue's dependencies, and the platform on top of the services that no other one needs, so that it stands on all of them.
/// </summary>
internal static class DependencyDerivation
{
    /// <summary>
    /// Services that share a PagerDuty service need no edge; between tiers edges could form a cycle, so a tier leads to no other.
    /// </summary>
    public static ImmutableArray<OnCallDependency> Derive(Catalogue catalogue, DerivedServices services)
    {
        var needed = catalogue.Services.SelectMany(service => service.DependsOn).ToHashSet(StringComparer.Ordinal);
        var isWhole = services.Own.Length == catalogue.Services.Length;
        var tops = isWhole
            ? catalogue.Services.Where(service => !needed.Contains(service.Id)).Select(service => services.ByService[service.Id])
            : services.Own.Select(service => service.Id);
        var edges =
            from service in catalogue.Services
            where isWhole
            from id in service.DependsOn.Distinct(StringComparer.Ordinal)
            select Of(services.ByService[service.Id], services.ByService[id]);
        return [.. tops.Select(top => Of(null, top)), .. edges];
    }

    private static OnCallDependency Of(string? dependent, string supporting) =>
        new($"{dependent ?? "platform"}.{supporting}", dependent, supporting);
}
