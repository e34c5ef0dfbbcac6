using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Validation;

/// <summary>The runbook of an SLO that names none: by what kind of trouble its indicator shows.</summary>
internal static class DefaultRunbook
{
    public static string For(Sli sli) =>
        sli.Match(
            availability: _ => "docs/runbooks/failing-requests.md",
            goodAvailability: _ => "docs/runbooks/failing-requests.md",
            latency: _ => "docs/runbooks/slow-requests.md",
            nativeLatency: _ => "docs/runbooks/slow-requests.md",
            uptime: _ => "docs/runbooks/service-down.md",
            rawRatio: _ => "docs/runbooks/failing-requests.md"
        );
}
