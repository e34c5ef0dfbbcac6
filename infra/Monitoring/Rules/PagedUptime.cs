using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>The SLO of a service that wakes somebody when it is down as a whole.</summary>
public static class PagedUptime
{
    /// <returns>Null where the service is not probed, or where that never pages.</returns>
    public static Slo? Of(Service service) => service.Slos.FirstOrDefault(slo => slo.Sli is Sli.Uptime && PageTiers(slo).Any());

    internal static IEnumerable<AlertTier> PageTiers(Slo slo) => slo.Policy.Tiers.Where(tier => tier.Severity == Severity.Page);
}
