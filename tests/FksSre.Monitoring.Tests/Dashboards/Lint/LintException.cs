using FksSre.Monitoring.Naming;

namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>Where a rule of the linter is not followed, and why.</summary>
internal sealed record LintException(string Rule, Func<string, bool> Uid, string Reason)
{
    private const string NoSuchLabel =
        "Recorded series carry service with sli or slo and nothing else, so that a new instance or "
        + "job starts no new series and resets no budget. There is nothing to choose.";

    public static IReadOnlyList<LintException> All { get; } =
    [
        new("template-job-rule", IsRecorded, NoSuchLabel),
        new("template-instance-rule", IsRecorded, NoSuchLabel),
        new("target-job-rule", IsRecorded, NoSuchLabel),
        new("target-instance-rule", IsRecorded, NoSuchLabel),
    ];

    /// <summary>All but the dashboard of Prometheus's and Alertmanager's own series.</summary>
    private static bool IsRecorded(string uid) => uid != DashboardUid.Platform;
}
