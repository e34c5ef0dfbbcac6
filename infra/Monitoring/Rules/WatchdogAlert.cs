using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// Fires as long as everything is being judged. Whoever expects it hears by its absence that alerts no longer arrive.
/// </summary>
/// <remarks>
/// A constant would go on firing while other rules stand still or nothing can be written any more. Prometheus says itself when it
/// last evaluated each group; where it does not scrape itself, only what is recorded counts.
/// </remarks>
internal static class WatchdogAlert
{
    /// <summary>What is three times as old as it should be stands still.</summary>
    private const int Overdue = 3;

    /// <summary>Zero until its first evaluation: after a start that is no fault.</summary>
    private static readonly PromExpr _lastEvaluation = Prom.Instant(new("prometheus_rule_group_last_evaluation_timestamp_seconds")) > 0m;

    private static readonly PromExpr _interval = Prom.Instant(new("prometheus_rule_group_interval_seconds"));

    public static AlertRule Of(AlertLinks links) => new(
        AlertNames.Watchdog,
        Prom.Vector(1m).AndOn(Recorded).UnlessOn(StandsStill),
        For: TimeSpan.Zero,
        KeepFiringFor: TimeSpan.Zero,
        AlertText.Sorted((LabelNames.Severity, "none")),
        AlertText.Annotations(
            "The alerting path works",
            "This alert fires as long as SLOs are being judged. If it stops arriving, rules stand still, or Prometheus, Alertmanager or the way between them is broken.",
            links.Runbook("docs/runbooks/watchdog.md"),
            links.Dashboards));

    /// <summary>Some indicator has just been recorded.</summary>
    private static PromExpr Recorded =>
        (Prom.Call("time") - Prom.Call("timestamp", Prom.Instant(new(MetricNames.TotalRate)))) <= Overdue * (decimal)Intervals.Fast.TotalSeconds;

    /// <summary>A group of rules has not been evaluated for too long.</summary>
    private static PromExpr StandsStill => (Prom.Call("time") - _lastEvaluation) > (Overdue * _interval);
}
