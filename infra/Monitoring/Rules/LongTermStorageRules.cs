using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// Tickets about the way of samples out of Prometheus. While it is broken nothing is lost yet: the volume still has them.
/// </summary>
public static class LongTermStorageRules
{
    /// <summary>The name of the rule file, and the label <c>tier</c> of its alerts.</summary>
    public const string File = ReservedIds.LongTermStorage;

    /// <summary>The job that scrapes Thanos's sidecar, in the same pod.</summary>
    public const string SidecarJob = "thanos-sidecar";

    private static readonly TimeSpan _lasting = TimeSpan.FromMinutes(15);

    /// <summary>Samples are sent on as they come.</summary>
    private static readonly TimeSpan _sendingDelay = TimeSpan.FromMinutes(5);

    /// <summary>A block is finished every two hours and uploaded soon after; this is one that was missed.</summary>
    private static readonly TimeSpan _uploadDelay = TimeSpan.FromHours(4);

    /// <returns>Null where samples stay where they are.</returns>
    public static RuleFile? Derive(LongTermStorage storage, AlertLinks links) =>
        storage.Match<RuleFile?>(
            none: _ => null,
            remoteWrite: _ =>
                Of(
                    links,
                    Own("prometheus_remote_storage_queue_highest_sent_timestamp_seconds", TargetLabels.PrometheusJob),
                    _sendingDelay,
                    Own("prometheus_remote_storage_samples_failed_total", TargetLabels.PrometheusJob)
                ),
            thanosSidecar: _ =>
                Of(
                    links,
                    Own("thanos_objstore_bucket_last_successful_upload_time", SidecarJob),
                    _uploadDelay,
                    Own("thanos_shipper_upload_failures_total", SidecarJob)
                )
        );

    private static RuleFile Of(AlertLinks links, Selector arrived, TimeSpan delay, Selector failures) =>
        new(
            File,
            [
                new(
                    "platform:long-term-storage",
                    Intervals.Display,
                    [
                        Alert(
                            AlertNames.LongTermStorageBehind,
                            // Zero before anything has arrived: then the failures speak.
                            (Prom.Call("time") - (Prom.Instant(arrived) > 0m)) > (decimal)delay.TotalSeconds,
                            "Samples do not arrive in long-term storage",
                            $"Nothing has arrived there for {{{{ $value | humanizeDuration }}}}; {PromText.Duration(delay)} are "
                                + $"usual at most. What is older than the retention of the volume will be missing.",
                            links
                        ),
                        Alert(
                            AlertNames.LongTermStorageFailing,
                            Prom.Rate(failures, _lasting) > 0m,
                            "Long-term storage refuses samples",
                            "Some of what was sent has been refused for 15 m. Refused samples are not sent again.",
                            links
                        ),
                    ]
                ),
            ]
        );

    private static Selector Own(string metric, string job) => new(metric, LabelMatcher.Equal(TargetLabels.Job, job));

    private static AlertRule Alert(string name, PromExpr expression, string summary, string description, AlertLinks links) =>
        new(
            name,
            expression,
            For: _lasting,
            KeepFiringFor: TimeSpan.Zero,
            AlertText.Sorted((LabelNames.Severity, SeverityLabel.Of(Severity.Ticket)), (LabelNames.Tier, File)),
            AlertText.Annotations(summary, description, links.Runbook("docs/runbooks/long-term-storage.md"), links.Dashboards)
        );
}
