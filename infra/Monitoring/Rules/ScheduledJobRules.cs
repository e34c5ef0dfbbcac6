using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Rules;

/// <summary>Tickets about CronJobs, from what kube-state-metrics says of them.</summary>
/// <remarks>
/// A failure does not stay: it counts while it is newer than the last success, whatever objects of old failures are still there.
/// </remarks>
public static class ScheduledJobRules
{
    /// <summary>The name of the rule file, and the label <c>tier</c> of its alerts.</summary>
    public const string File = ReservedIds.ScheduledJobs;

    private const string Runbook = "docs/runbooks/scheduled-job.md";
    private const string Namespace = "namespace";
    private const string Job = "job_name";

    /// <summary>A scrape that was missed is none, nor is a restart of kube-state-metrics.</summary>
    private static readonly TimeSpan _lasting = TimeSpan.FromMinutes(15);

    /// <summary>Somebody who suspends a CronJob for a piece of work is not told.</summary>
    private static readonly TimeSpan _suspended = TimeSpan.FromHours(1);

    /// <returns>Null where there are no such jobs.</returns>
    public static RuleFile? Derive(ImmutableArray<ScheduledJob> jobs, AlertLinks links) =>
        jobs.IsEmpty
            ? null
            : new(
                File,
                [
                    .. jobs.OrderBy(job => job.Name, StringComparer.Ordinal)
                        .Select(job => new RuleGroup($"scheduled-jobs:{job.Name}", Intervals.Display, [.. Of(job, links)])),
                ]
            );

    private static IEnumerable<Rule> Of(ScheduledJob job, AlertLinks links)
    {
        var (created, succeeded) = (Newest("kube_cronjob_created", job), Newest("kube_cronjob_status_last_successful_time", job));
        var failed = Failed(job);
        var isSuspended = Newest("kube_cronjob_spec_suspend", job).EqualTo(1m);
        yield return Alert(
            AlertNames.ScheduledJobOverdue,
            // Before the first success it is as old as the CronJob.
            ((Prom.Call("time") - succeeded.Or(created)) > (decimal)job.Overdue.TotalSeconds).UnlessOn(isSuspended),
            _lasting,
            job,
            links,
            "has not succeeded in time",
            "It last succeeded {{ $value | humanizeDuration }} ago, or was made then and never did; "
                + $"{DurationText.For(job.Overdue)} are usual at most."
        );
        yield return Alert(
            AlertNames.ScheduledJobFailed,
            (failed > succeeded).Or(failed.Unless(succeeded)),
            _lasting,
            job,
            links,
            "fails",
            "A run that began after the last success has failed."
        );
        yield return Alert(
            AlertNames.ScheduledJobSuspended,
            isSuspended,
            _suspended,
            job,
            links,
            "is suspended",
            $"It has been suspended for {DurationText.For(_suspended)} and does not run."
        );
        yield return Alert(
            AlertNames.ScheduledJobMissing,
            // Where nothing is said of any pod either, it is kube-state-metrics that is missing.
            Prom.Max(Prom.Call("absent", Prom.Instant(Selector("kube_cronjob_created", job))))
                .AndOn(Prom.Call("count", Prom.Instant(new Selector("kube_pod_info")))),
            _lasting,
            job,
            links,
            "is gone",
            $"There is no CronJob {AlertText.Literal(job.Name)} in the namespace {AlertText.Literal(job.Namespace)}."
        );
    }

    /// <summary>When the newest of its runs that failed began.</summary>
    private static PromExpr Failed(ScheduledJob job)
    {
        var inNamespace = LabelMatcher.Equal(Namespace, job.Namespace);
        return Prom.Max(
            Prom.Instant(new Selector("kube_job_status_start_time", inNamespace))
                .AndOn(
                    Prom.Instant(new Selector("kube_job_failed", inNamespace, LabelMatcher.Equal("condition", "true"))).EqualTo(1m),
                    Namespace,
                    Job
                )
                .AndOn(
                    Prom.Instant(
                        new Selector(
                            "kube_job_owner",
                            inNamespace,
                            LabelMatcher.Equal("owner_kind", "CronJob"),
                            LabelMatcher.Equal("owner_name", job.Name)
                        )
                    ),
                    Namespace,
                    Job
                )
        );
    }

    private static PromExpr Newest(string metric, ScheduledJob job) => Prom.Max(Prom.Instant(Selector(metric, job)));

    private static Selector Selector(string metric, ScheduledJob job) =>
        new(metric, LabelMatcher.Equal(Namespace, job.Namespace), LabelMatcher.Equal("cronjob", job.Name));

    private static AlertRule Alert(
        string name,
        PromExpr expression,
        TimeSpan lasting,
        ScheduledJob job,
        AlertLinks links,
        string happened,
        string description
    ) =>
        new(
            name,
            expression,
            For: lasting,
            KeepFiringFor: TimeSpan.Zero,
            AlertText.Sorted(
                (LabelNames.Severity, SeverityLabel.Of(Severity.Ticket)),
                (LabelNames.Tier, File),
                (LabelNames.ScheduledJob, AlertText.Literal(job.Name)),
                (LabelNames.Team, AlertText.Literal(job.Owner))
            ),
            AlertText.Annotations($"{AlertText.Literal(job.Purpose)} {happened}", description, links.Runbook(Runbook), links.Dashboards)
        );
}
