using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>Tickets about a service as a whole.</summary>
internal static class ServiceAlerts
{
    private static readonly TimeSpan _down = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Metrics cannot be scraped, or nobody is left to be scraped. A ticket: whether users suffer is for the probe and the requests to say,
    /// and
    /// an indicator is only missed while its target is there.
    /// </summary>
    public static AlertRule? TargetDown(Service service, AlertLinks links) =>
        service.Endpoint?.MetricsPath is not { } metrics
            ? null
            : new(
                AlertNames.TargetDown,
                DownOrGone(Prom.Instant(new Selector("up", TargetLabels.OfService(service.Id)))),
                For: _down,
                KeepFiringFor: TimeSpan.Zero,
                AlertText.Labels(service, Severity.Ticket, "target-down"),
                AlertText.Annotations(
                    $"{AlertText.Literal(service.Id)}: its metrics cannot be scraped",
                    $"No instance of {AlertText.Literal(service.Id)} has answered on "
                        + $"{AlertText.Literal(metrics)} for 5 m, so its request SLOs are not being judged.",
                    links.Runbook("docs/runbooks/target-down.md"),
                    links.Dashboard(service.Id)
                )
            );

    private static PromExpr DownOrGone(PromExpr up) => Prom.Max(up).EqualTo(0m).Or(Prom.Max(Prom.Call("absent", up)));
}
