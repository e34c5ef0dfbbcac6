using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// Much less traffic than at this hour of the last two weeks. Requests that never arrive fail no SLO. Silent without two weeks
/// of history, in hours that are usually idle, and while the SLO pages.
/// </summary>
internal static class TrafficDropAlert
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan _week = TimeSpan.FromDays(7);
    private static readonly TimeSpan _steady = TimeSpan.FromMinutes(15);

    /// <returns>Null where traffic is not the service's own: a probe is sent by us, a ratio counts nothing.</returns>
    public static AlertRule? Of(Service service, Slo slo, AlertLinks links)
    {
        if (service.TrafficDrop is not { } policy || slo != Counted(service))
        {
            return null;
        }

        var below = PromText.Number(policy.BelowPercent);
        return new(
            AlertNames.TrafficDrop,
            Less(slo, policy, _week).And(Less(slo, policy, 2 * _week)).UnlessOn(AlertExpressions.PageFiring(slo)),
            For: TimeSpan.Zero,
            KeepFiringFor: _steady,
            AlertText.Labels(service, Severity.Ticket, "traffic-drop"),
            AlertText.Annotations(
                $"{AlertText.Literal(service.Id)}: less than {below} % of the usual traffic",
                $"{{{{ $value | humanize }}}} requests in the last hour, less than {below} % "
                    + $"of what came at this hour one week ago and two weeks ago.",
                links.Runbook("docs/runbooks/traffic-drop.md"),
                links.Dashboard(service.Id)
            )
        );
    }

    /// <summary>The SLO whose indicator is the service's traffic.</summary>
    public static Slo? Counted(Service service) =>
        service.Slos.FirstOrDefault(s => s.Sli is Sli.Availability or Sli.GoodAvailability or Sli.Latency or Sli.NativeLatency);

    private static PromExpr Less(Slo slo, TrafficDropPolicy policy, TimeSpan ago)
    {
        var total = SliSeries.Of(slo).TotalTile;
        var usual = Prom.SumOverTime(new PromExpr.Range(total, _hour, ago));
        return SliSeries.Events(total, _hour) < (policy.BelowPercent / 100m * (usual >= policy.UsualEvents));
    }
}
