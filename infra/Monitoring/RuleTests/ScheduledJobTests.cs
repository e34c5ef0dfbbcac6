using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// What promtool must find about CronJobs: silence while they succeed in time, and a ticket when they do not, fail, are suspended or gone.
/// </summary>
public static class ScheduledJobTests
{
    /// <summary>As kube-state-metrics is read here; an alert needs three of them to fire.</summary>
    private const int Step = 5;

    private const string Pods = """kube_pod_info{pod="any"}""";

    /// <returns>Null where there are no such jobs.</returns>
    public static RuleTestFile? Derive(ImmutableArray<ScheduledJob> jobs) =>
        jobs.IsEmpty
            ? null
            : new(
                ScheduledJobRules.File,
                ScheduledJobRules.File,
                TimeSpan.FromMinutes(Step),
                [],
                [
                    .. jobs.OrderBy(job => job.Name, StringComparer.Ordinal)
                        .SelectMany(job => Success(job).Concat(Failure(job)).Concat(Absence(job))),
                ]
            );

    private static IEnumerable<RuleTest> Success(ScheduledJob job)
    {
        var (overdue, end) = (Minutes.Up(job.Overdue), Minutes.Up(job.Overdue) + 60);
        InputSeries Succeeded(string values) => Series("kube_cronjob_status_last_successful_time", job, values);
        yield return Test(
            $"Nothing fires while {job.Name} succeeds just in time.",
            end,
            [
                .. There(job, end),
                Succeeded(Growing(-(overdue - Step) * 60, end)),
                .. Others(job).Select(other => Series("kube_cronjob_spec_suspend", other, Constant(1, end))),
            ],
            Silent(job, end)
        );
        yield return Test(
            $"A ticket when {job.Name} does not succeed any more.",
            end,
            [
                .. There(job, end),
                Succeeded(Constant(0, end)),
                .. Others(job).Select(other => Series("kube_cronjob_status_last_successful_time", other, Growing(0, end))),
            ],
            [Firing(AlertNames.ScheduledJobOverdue, job, overdue + 10, 0), Firing(AlertNames.ScheduledJobOverdue, job, overdue + 30, 1)]
        );
        yield return Test(
            $"A ticket when {job.Name} has never succeeded since it was made.",
            end,
            [.. There(job, end), .. Others(job).Select(other => Series("kube_cronjob_created", other, Growing(0, end)))],
            [Firing(AlertNames.ScheduledJobOverdue, job, overdue - Step, 0), Firing(AlertNames.ScheduledJobOverdue, job, overdue + 30, 1)]
        );
        yield return Test(
            $"A ticket when {job.Name} is suspended for an hour, and none that it is overdue.",
            end,
            [.. There(job, end), Succeeded(Constant(0, end)), Series("kube_cronjob_spec_suspend", job, Constant(1, end))],
            [
                Firing(AlertNames.ScheduledJobSuspended, job, 50, 0),
                Firing(AlertNames.ScheduledJobSuspended, job, 70, 1),
                Firing(AlertNames.ScheduledJobOverdue, job, overdue + 30, 0),
            ]
        );
    }

    private static IEnumerable<RuleTest> Failure(ScheduledJob job)
    {
        const int end = 180;
        InputSeries Succeeded(string values) => Series("kube_cronjob_status_last_successful_time", job, values);
        var failed = Run(job, "a", 30 * 60, hasFailed: 1, end);
        // A success of another, later than the failure, is none of this.
        var others = Others(job)
            .Select(other => Series("kube_cronjob_status_last_successful_time", other, Constant(60 * 60, end)))
            .ToImmutableArray();
        yield return Test(
            $"A ticket when a run of {job.Name} fails, over with the next success while the failed one is still there.",
            end,
            [.. There(job, end), .. failed, .. others, Succeeded($"{Constant(10 * 60, 90)} {Constant(100 * 60, 80)}")],
            [
                Firing(AlertNames.ScheduledJobFailed, job, 10, 0),
                Firing(AlertNames.ScheduledJobFailed, job, 20, 1),
                Firing(AlertNames.ScheduledJobFailed, job, 130, 0),
            ]
        );
        yield return Test(
            $"A ticket when the first run of {job.Name} fails.",
            end,
            [.. There(job, end), .. failed, .. others],
            [Firing(AlertNames.ScheduledJobFailed, job, 60, 1)]
        );

        ImmutableArray<InputSeries> harmless =
        [
            .. There(job, end),
            .. Run(job, "b", 30 * 60, hasFailed: 0, end),
            new(Of("kube_job_failed", job.Namespace, ("job_name", "b"), ("condition", "false")), Constant(1, end)),
            .. Run(job, "d", 30 * 60, hasFailed: 1, end, ownerKind: "Workflow"),
            // One that failed before it began.
            .. Run(job, "e", 30 * 60, hasFailed: 1, end).Skip(1),
            .. Others(job).SelectMany(other => Run(other, "c", 30 * 60, hasFailed: 1, end)),
        ];
        var name = $"Nothing fires for runs of {job.Name} that have not failed, nor for those of others";
        yield return Test($"{name}.", end, [.. harmless, Succeeded(Constant(10 * 60, end))], Silent(job, end));
        yield return Test($"{name}, before the first success either.", end, harmless, Silent(job, end));
    }

    /// <summary>When it began, whether it failed, and whose it is.</summary>
    private static InputSeries[] Run(
        ScheduledJob owner,
        string name,
        int begun,
        int hasFailed,
        int minutes,
        string ownerKind = "CronJob"
    ) =>
        [
            new(Of("kube_job_status_start_time", owner.Namespace, ("job_name", name)), Constant(begun, minutes)),
            new(Of("kube_job_failed", owner.Namespace, ("job_name", name), ("condition", "true")), Constant(hasFailed, minutes)),
            new(
                Of("kube_job_owner", owner.Namespace, ("job_name", name), ("owner_kind", ownerKind), ("owner_name", owner.Name)),
                Constant(1, minutes)
            ),
        ];

    /// <summary>Another one beside it, and one of its name elsewhere.</summary>
    private static ScheduledJob[] Others(ScheduledJob job) =>
        [job with { Name = job.Name + "-2" }, job with { Namespace = job.Namespace + "-2" }];

    private static IEnumerable<RuleTest> Absence(ScheduledJob job)
    {
        const int end = 60;
        yield return Test(
            $"A ticket when there is no {job.Name}, whatever else there is.",
            end,
            [new(Pods, Constant(1, end)), .. Others(job).Select(other => Series("kube_cronjob_created", other, Constant(0, end)))],
            [Firing(AlertNames.ScheduledJobMissing, job, 10, 0), Firing(AlertNames.ScheduledJobMissing, job, 20, 1)]
        );
        yield return Test(
            $"None where kube-state-metrics says nothing at all, of {job.Name} or others.",
            end,
            [],
            [Firing(AlertNames.ScheduledJobMissing, job, 30, 0)]
        );
    }

    private static InputSeries[] There(ScheduledJob job, int minutes) =>
        [new(Pods, Constant(1, minutes)), Series("kube_cronjob_created", job, Constant(0, minutes))];

    private static RuleTest Test(string name, int minutes, ImmutableArray<InputSeries> input, ImmutableArray<Expectation> expected) =>
        new(FormattableString.Invariant($"{name} ({minutes} m)"), TimeSpan.FromMinutes(Step), input, expected);

    private static ImmutableArray<Expectation> Silent(ScheduledJob job, int at) =>
        [
            Firing(AlertNames.ScheduledJobOverdue, job, at, 0),
            Firing(AlertNames.ScheduledJobFailed, job, at, 0),
            Firing(AlertNames.ScheduledJobSuspended, job, at, 0),
            Firing(AlertNames.ScheduledJobMissing, job, at, 0),
        ];

    private static Expectation Firing(string alert, ScheduledJob job, int at, int count) =>
        new(
            TimeSpan.FromMinutes(at),
            $$"""count(ALERTS{alertname="{{alert}}",alertstate="firing",scheduled_job="{{job.Name}}"})""",
            count == 0 ? [] : [new("{}", count)]
        );

    private static InputSeries Series(string metric, ScheduledJob job, string values) =>
        new(Of(metric, job.Namespace, ("cronjob", job.Name)), values);

    private static string Of(string metric, string @namespace, params (string Name, string Value)[] labels)
    {
        var matchers = labels.Prepend(("namespace", @namespace)).Select(label => LabelMatcher.Equal(label.Item1, label.Item2));
        return Prom.Instant(new(metric, matchers.ToArray())).ToString();
    }

    private static string Constant(int value, int minutes) => FormattableString.Invariant($"{value}x{minutes / Step}");

    private static string Growing(int from, int minutes) => FormattableString.Invariant($"{from}+{Step * 60}x{minutes / Step}");
}
