using System.Globalization;
using CsCheck;
using FksSre.Operations.Backups;
using FksSre.Operations.Tests.Databases;

namespace FksSre.Operations.Tests.Backups;

public class BackupScheduleTests
{
    private static readonly int[] _intervals = [1, 2, 3, 4, 6, 8, 12, 24];

    [Theory]
    [InlineData(26.0, "25 6 * * *", "55 6 * * *")]
    [InlineData(24.9, "25 6,18 * * *", "55 6,18 * * *")]
    [InlineData(13.0, "25 6,18 * * *", "55 6,18 * * *")]
    [InlineData(5.0, "25 2,6,10,14,18,22 * * *", "55 2,6,10,14,18,22 * * *")]
    [InlineData(2.0, "25 * * * *", "55 * * * *")]
    public void Schedule_is_the_rarest_that_holds_the_recovery_point(double hours, string backup, string drill)
    {
        var schedule = BackupSchedule.Of(Declared.Legal(TimeSpan.FromHours(hours)));

        Assert.Equal((backup, drill), (schedule.Backup, schedule.Drill));
    }

    /// <summary>Reckoned minute by minute over days, from the expressions as Kubernetes reads them.</summary>
    [Fact]
    public void Newest_proven_data_is_never_older_than_the_recovery_point_and_would_be_with_a_longer_interval() =>
        Gen.Select(Gen.Int[120, 20_160], Gen.Char['a', 'z'].Array[1, 20])
            .Sample(
                (minutes, id) =>
                {
                    var schedule = BackupSchedule.Of(Declared.Legal(TimeSpan.FromMinutes(minutes), new string(id)));

                    var oldest = Oldest(schedule);

                    Assert.True(oldest <= minutes, $"{minutes}: {oldest}");
                    var longer = _intervals.FirstOrDefault(interval => interval > schedule.Interval.TotalHours);
                    Assert.True(longer == 0 || (longer * 60) + 60 > minutes, $"{minutes}: {schedule.Interval}");
                },
                iter: 300
            );

    [Fact]
    public void Schedule_of_a_database_does_not_follow_from_others_and_not_all_dump_at_once()
    {
        var minutes = new[] { "fks_db", "orders", "market_data", "auth" }
            .Select(id => BackupSchedule.Of(Declared.Legal(TimeSpan.FromHours(26), id)).Backup.Split(' ')[0])
            .ToList();

        Assert.Equal(minutes.Count, minutes.Distinct().Count());
    }

    [Fact]
    public void Recovery_point_that_no_dump_can_hold_has_no_schedule()
    {
        var database = Declared.Legal(TimeSpan.FromHours(2)) with { RecoveryPoint = TimeSpan.FromMinutes(119) };

        Assert.Throws<ArgumentException>(() => BackupSchedule.Of(database));
    }

    /// <summary>How old the newest proven data ever is, in minutes: a drill takes its half an hour, and proves the newest dump.</summary>
    private static int Oldest(BackupSchedule schedule)
    {
        const int Days = 3;
        var (dumps, drills) = (Times(schedule.Backup, Days), Times(schedule.Drill, Days));
        var proven = drills
            .Select(drill => (At: drill + 30, Of: dumps.LastOrDefault(dump => dump <= drill, -1)))
            .Where(p => p.Of >= 0)
            .ToList();
        return proven.Zip(proven.Skip(1), (before, next) => next.At - before.Of).Max();
    }

    private static List<int> Times(string cron, int days)
    {
        var fields = cron.Split(' ');
        Assert.Equal(["*", "*", "*"], fields[2..]);
        var minute = int.Parse(fields[0], CultureInfo.InvariantCulture);
        var hours =
            fields[1] == "*"
                ? Enumerable.Range(0, 24).ToList()
                : [.. fields[1].Split(',').Select(hour => int.Parse(hour, CultureInfo.InvariantCulture))];
        return [.. from day in Enumerable.Range(0, days) from hour in hours select (((day * 24) + hour) * 60) + minute];
    }
}
