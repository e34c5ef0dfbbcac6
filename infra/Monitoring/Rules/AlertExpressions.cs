using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>Conditions that several alerts share.</summary>
internal static class AlertExpressions
{
    /// <summary>Someone is at it already, so a ticket for the same SLO would only be noise.</summary>
    public static PromExpr PageFiring(Slo slo) => Prom.Instant(PageOf(slo));

    /// <summary>The series of the SLO's pages.</summary>
    public static Selector PageOf(Slo slo) =>
        new(
            "ALERTS",
            LabelMatcher.Equal("alertname", AlertNames.BudgetBurn),
            LabelMatcher.Equal("alertstate", "firing"),
            LabelMatcher.Equal(LabelNames.Service, slo.Service),
            LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page)),
            LabelMatcher.Equal(LabelNames.Slo, slo.Id)
        );

    /// <summary>The scrape that feeds the indicator works; null where a query of somebody's own says nothing about it.</summary>
    public static PromExpr? TargetUp(Slo slo) => UpSeries(slo) is { } up ? Prom.Max(Prom.Instant(up)).EqualTo(1m) : null;

    /// <summary>What says so.</summary>
    public static Selector? UpSeries(Slo slo) =>
        slo.Sli switch
        {
            Sli.Uptime uptime => UpOf(uptime.Probe),
            Sli.Availability { Total: EventSource.Counter counter } => UpOf(counter.Series),
            Sli.GoodAvailability { Total: EventSource.Counter counter } => UpOf(counter.Series),
            Sli.Latency latency => UpOf(latency.Duration),
            Sli.NativeLatency latency => UpOf(latency.Duration),
            _ => null,
        };

    private static Selector? UpOf(Selector series) =>
        series.Matchers.Any(m =>
            m is { Label: TargetLabels.Job, Operator: MatchOperator.Equal, Value: TargetLabels.ServicesJob or TargetLabels.ProbesJob }
        )
            ? new Selector("up") with
            {
                Matchers = [.. series.Matchers.Where(m => m.Label is TargetLabels.Job or TargetLabels.ServiceName)],
            }
            : null;
}
