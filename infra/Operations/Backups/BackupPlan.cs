using System.Collections.Immutable;
using FksSre.Operations.Databases;
using FksSre.ServiceLevels;

namespace FksSre.Operations.Backups;

/// <summary>All CronJobs that follow from the declared databases.</summary>
/// <param name="Jobs">Sorted by name.</param>
public sealed record BackupPlan(ImmutableArray<BackupJob> Jobs)
{
    /// <summary>What one run of prune or check may take: both read all that is stored.</summary>
    private static readonly TimeSpan _tending = TimeSpan.FromHours(6);

    /// <summary>Between the end of what is usual and a ticket: a node that is replaced, an image that is fetched.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromHours(1);

    /// <summary>The longest name of a CronJob that leaves room for what Kubernetes appends (52) and for the longest prefix here.</summary>
    private const int LongestName = 38;

    /// <summary>The same databases give the same jobs, in whatever order they are.</summary>
    public static BackupPlan Of(IReadOnlyList<Database> databases)
    {
        var names = DnsNames.Of(databases.Select(database => database.Id), LongestName);
        return new([
            .. databases
                .SelectMany(database => OfDatabase(database, names[database.Id]))
                // After the nightly dumps.
                .Append(Tending("repository-prune", BackupJobKind.Prune, "17 9 * * *", TimeSpan.FromDays(1), "The pruning of backups"))
                .Append(Tending("repository-check", BackupJobKind.Check, "17 15 * * 0", TimeSpan.FromDays(7), "The full read of backups"))
                .OrderBy(job => job.Name, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<BackupJob> OfDatabase(Database database, string name)
    {
        var schedule = BackupSchedule.Of(database);
        // A run is over before the next begins, and the shortest interval leaves it what the schedule says.
        var deadline = schedule.Interval / 2;
        var overdue = schedule.Interval + deadline + _patience;
        yield return new(
            $"backup-{name}",
            BackupJobKind.Backup,
            database,
            schedule.Backup,
            deadline,
            $"The backup of {database.Id}",
            overdue
        );
        yield return new(
            $"restore-drill-{name}",
            BackupJobKind.RestoreDrill,
            database,
            schedule.Drill,
            deadline,
            $"The restore drill of {database.Id}",
            overdue
        );
    }

    private static BackupJob Tending(string name, BackupJobKind kind, string schedule, TimeSpan interval, string purpose) =>
        new(name, kind, Database: null, schedule, _tending, purpose, interval + _tending + _patience);
}
