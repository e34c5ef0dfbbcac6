using System.Collections.Immutable;
using System.Globalization;
using FksSre.Operations.Databases;

namespace FksSre.Operations.Backups;

/// <summary>When a database is dumped and when the dump is proven, as Kubernetes writes it, in UTC.</summary>
/// <remarks>
/// The newest proven data is oldest just before a drill ends: it is of the dump before the last one, so as old as the time between two
/// dumps and the time from a dump to the end of its drill. The longest interval is taken that holds the recovery point so.
/// </remarks>
/// <param name="Interval">Between two dumps: 1 h to 24 h, a divisor of the day.</param>
/// <param name="Backup">A cron expression.</param>
/// <param name="Drill">A cron expression: <see cref="DumpTiming.Gap"/> later.</param>
/// <param name="Prune">A cron expression: once a day, between a drill and a dump, since it keeps both out.</param>
/// <param name="Check">A cron expression: once a week.</param>
public sealed record BackupSchedule(TimeSpan Interval, string Backup, string Drill, string Prune, string Check)
{
    /// <summary>From a dump's beginning to a prune's.</summary>
    private static readonly TimeSpan _pruned = TimeSpan.FromMinutes(45);

    private const int Hours = 24;
    private const int Minutes = 60;

    /// <summary>At night in Toronto, where the platform's people are.</summary>
    private const int FirstHour = 6;

    private static readonly ImmutableArray<int> _intervals = [24, 12, 8, 6, 4, 3, 2, 1];

    /// <param name="database">With a recovery point of at least <see cref="DumpTiming.LeastRecoveryPoint"/>.</param>
    /// <exception cref="ArgumentException">Its recovery point is shorter.</exception>
    public static BackupSchedule Of(Database database)
    {
        var hours = _intervals.FirstOrDefault(interval =>
            TimeSpan.FromHours(interval) + DumpTiming.Gap + DumpTiming.DrillTime <= database.RecoveryPoint
        );
        if (hours == 0)
        {
            throw new ArgumentException($"No interval holds {database.RecoveryPoint}.", nameof(database));
        }

        // From its id, so that another database moves none, and that not all dump at once.
        var minute = database.Id.Sum(c => c) % Minutes;
        var start = TimeSpan.FromHours(FirstHour % hours) + TimeSpan.FromMinutes(minute);
        var tended = start + _pruned;
        return new(
            TimeSpan.FromHours(hours),
            Cron(start, hours),
            Cron(start + DumpTiming.Gap, hours),
            Cron(tended, Hours),
            // Half a day from the prune, which would not let it in.
            Cron(tended + TimeSpan.FromHours(Hours / 2), Hours, "0")
        );
    }

    private static string Cron(TimeSpan start, int everyHours, string days = "*")
    {
        var first = (int)start.TotalHours % everyHours;
        var hours = Enumerable.Range(0, Hours / everyHours).Select(turn => first + (turn * everyHours));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start.Minutes} {(everyHours == 1 ? "*" : string.Join(',', hours))} * * {days}"
        );
    }
}
