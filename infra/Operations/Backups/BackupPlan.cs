using System.Collections.Immutable;
using FksSre.Operations.Databases;
using FksSre.ServiceLevels;

namespace FksSre.Operations.Backups;

/// <summary>All CronJobs that follow from the declared databases; each has a repository of its own.</summary>
/// <param name="Jobs">Sorted by name.</param>
public sealed record BackupPlan(ImmutableArray<BackupJob> Jobs)
{
    /// <summary>Between the end of what is usual and a ticket: a node that is replaced, an image that is fetched.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromHours(1);

    /// <summary>The longest name of a CronJob that leaves room for what Kubernetes appends (52) and for the longest prefix here.</summary>
    private const int LongestName = 38;

    /// <summary>The same databases give the same jobs, in whatever order they are.</summary>
    public static BackupPlan Of(IReadOnlyList<Database> databases)
    {
        var names = DnsNames.Of(databases.Select(database => database.Id), LongestName);
        return new([
            .. databases.SelectMany(database => OfDatabase(database, names[database.Id])).OrderBy(job => job.Name, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<BackupJob> OfDatabase(Database database, string name)
    {
        var schedule = BackupSchedule.Of(database);
        // A run is over before the next begins, and the shortest interval leaves it what the schedule says.
        var often = schedule.Interval / 2;
        var (day, week) = (TimeSpan.FromDays(1), TimeSpan.FromDays(7));
        yield return Job("backup", BackupJobKind.Backup, schedule.Backup, often, schedule.Interval, "backup");
        yield return Job("restore-drill", BackupJobKind.RestoreDrill, schedule.Drill, often, schedule.Interval, "restore drill");
        yield return Job("prune-backups", BackupJobKind.Prune, schedule.Prune, day / 4, day, "pruning of backups");
        yield return Job("check-backups", BackupJobKind.Check, schedule.Check, day / 4, week, "full read of backups");

        BackupJob Job(string prefix, BackupJobKind kind, string cron, TimeSpan deadline, TimeSpan interval, string what) =>
            new($"{prefix}-{name}", kind, database, cron, deadline, $"The {what} of {database.Id}", interval + deadline + _patience);
    }
}
