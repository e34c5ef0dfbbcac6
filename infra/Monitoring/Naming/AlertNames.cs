namespace FksSre.Monitoring.Naming;

/// <summary>Every alert. What it is about stands in its labels, so that one name has one runbook.</summary>
public static class AlertNames
{
    /// <summary>
    /// A share of the budget went within a long lookback and a short one says that it goes on: a page or a ticket, by its tier.
    /// </summary>
    public const string BudgetBurn = "ErrorBudgetBurn";

    /// <summary>Less than the policy's share of the budget is left, and the last 6 h spent more than an even share. A ticket.</summary>
    public const string BudgetAtRisk = "ErrorBudgetAtRisk";

    /// <summary>At the pace of the last 6 h the budget is gone within the policy's share of the window. A ticket.</summary>
    public const string BudgetExhaustion = "ErrorBudgetExhaustionProjected";

    /// <summary>Nothing of the budget is left, so the promise is broken. A ticket.</summary>
    public const string BudgetSpent = "ErrorBudgetSpent";

    /// <summary>The SLO is not judged although it could be; no traffic alone does not make it fire. A ticket.</summary>
    public const string SliMissing = "SliMissing";

    /// <summary>For an hour at least a fiftieth more good events were counted than events at all. A ticket.</summary>
    public const string GoodExceedsTotal = "GoodExceedsTotal";

    /// <summary>More requests fail over 15 m than the limit of the service, 1 % by default, whatever the budget. A ticket.</summary>
    public const string ErrorRatioHigh = "ErrorRatioHigh";

    /// <summary>Twice as many requests over 15 m are slow as the latency SLO allows. A ticket.</summary>
    public const string SlowRatioHigh = "SlowRatioHigh";

    /// <summary>An hour with less than half the requests (by default) of the same hour one week and two weeks ago. A ticket.</summary>
    public const string TrafficDrop = "TrafficDrop";

    /// <summary>
    /// For 5 m no instance of a service could be scraped, or none was left. A ticket: the probe pages where users suffer.
    /// </summary>
    public const string TargetDown = "TargetDown";

    /// <summary>Nothing has arrived in long-term storage for 5 m of remote write, or 4 h of Thanos. A ticket.</summary>
    public const string LongTermStorageBehind = "LongTermStorageBehind";

    /// <summary>For 15 m some samples or blocks have been refused there, whatever else arrives. A ticket.</summary>
    public const string LongTermStorageFailing = "LongTermStorageFailing";

    /// <summary>
    /// The last success of a CronJob is older than its interval and what it may take, though it is not suspended. A ticket.
    /// </summary>
    public const string ScheduledJobOverdue = "ScheduledJobOverdue";

    /// <summary>The newest run of a CronJob that failed began after the last that succeeded. A ticket.</summary>
    public const string ScheduledJobFailed = "ScheduledJobFailed";

    /// <summary>A CronJob has been suspended for an hour. A ticket.</summary>
    public const string ScheduledJobSuspended = "ScheduledJobSuspended";

    /// <summary>For 15 m there has been no such CronJob, while kube-state-metrics speaks of others. A ticket.</summary>
    public const string ScheduledJobMissing = "ScheduledJobMissing";

    /// <summary>Always fires, for whoever expects it: its absence says that alerts no longer arrive.</summary>
    public const string Watchdog = "Watchdog";

    /// <summary>The second heartbeat: fires while SLIs are recorded, and its absence says that they are not.</summary>
    public const string SliRecordingsFresh = "SliRecordingsFresh";

    /// <summary>For Alertmanager alone: it holds back what follows from it.</summary>
    public const string ServiceDown = "ServiceDown";
}
