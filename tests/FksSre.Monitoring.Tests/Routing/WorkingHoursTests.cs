using CsCheck;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.OnCall;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.Routing;

/// <summary>Working hours in Alertmanager's terms, held against the hours themselves, minute by minute.</summary>
public class WorkingHoursTests
{
    private const int Day = 24 * 60;

    private static readonly string[] _days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly RoutingPlan _plan = RouteDerivation.Derive(
        Catalogues.Legal(Catalogues.Service("fks_api", Tier.Medium)),
        new(null, Destination.At("https://discord.example/"), null),
        new(TicketTracker.Channel, new("Europe/Berlin", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, new(9, 0), new(17, 0)))
    );

    [Theory]
    [InlineData(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "monday:friday")]
    [InlineData(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "sunday:saturday")]
    [InlineData(IsoDayOfWeek.Sunday, IsoDayOfWeek.Thursday, "sunday:thursday")]
    [InlineData(IsoDayOfWeek.Sunday, IsoDayOfWeek.Sunday, "sunday")]
    [InlineData(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday, "sunday, tuesday:saturday")]
    [InlineData(IsoDayOfWeek.Saturday, IsoDayOfWeek.Wednesday, "sunday:wednesday, saturday")]
    [InlineData(IsoDayOfWeek.Friday, IsoDayOfWeek.Monday, "sunday:monday, friday:saturday")]
    public void Week_is_written_from_Sunday_on(IsoDayOfWeek first, IsoDayOfWeek last, string days) =>
        Assert.Equal(
            days,
            string.Join(", ", Assert.Single(new WorkingHours("Europe/Berlin", first, last, new(9, 0), new(17, 0)).Ranges()).Weekdays)
        );

    [Theory]
    [InlineData("09:00", "17:00", "monday:friday 09:00-17:00")]
    [InlineData("00:00", "00:00", "monday:friday 00:00-24:00")]
    [InlineData("22:30", "00:00", "monday:friday 22:30-24:00")]
    [InlineData("22:30", "06:15", "monday:friday 22:30-24:00; tuesday:saturday 00:00-06:15")]
    public void Hours_pass_midnight_in_two_parts(string start, string end, string ranges) =>
        Assert.Equal(
            ranges,
            string.Join(
                "; ",
                new WorkingHours("Europe/Berlin", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, Time(start), Time(end))
                    .Ranges()
                    .Select(r => $"{string.Join(',', r.Weekdays)} {r.Start}-{r.End}")
            )
        );

    [Fact]
    public void Every_minute_of_a_week_is_within_the_ranges_when_it_is_within_the_hours() =>
        Gen.Select(Gen.Int[1, 7], Gen.Int[1, 7], Gen.Int[0, Day - 1], Gen.Int[0, Day - 1])
            .Where(x => x.Item3 != x.Item4 || x.Item4 == 0)
            .Sample(
                (first, last, start, end) =>
                {
                    var ranges = new WorkingHours("Europe/Berlin", (IsoDayOfWeek)first, (IsoDayOfWeek)last, At(start), At(end)).Ranges();
                    for (var minute = 0; minute < 7 * Day; minute += 7)
                    {
                        Assert.Equal(IsWithin(first, last, start, end, minute), ranges.Any(range => IsWithin(range, minute)));
                    }
                },
                iter: 300
            );

    /// <summary>A deployment asks the review alone.</summary>
    [Fact]
    public void Review_takes_all_pairs_of_days_with_all_kinds_of_hours() =>
        Assert.All(
            from first in Enum.GetValues<IsoDayOfWeek>()
            from last in Enum.GetValues<IsoDayOfWeek>()
            from hours in new[]
            {
                ("09:00", "17:30"),
                ("00:00", "00:00"),
                ("00:00", "23:59"),
                ("22:00", "06:00"),
                ("13:37", "00:00"),
                ("23:59", "00:01"),
                ("09:07", "09:07"),
            }
            where first != IsoDayOfWeek.None && last != IsoDayOfWeek.None
            select new WorkingHours("Europe/Berlin", first, last, Time(hours.Item1), Time(hours.Item2)),
            hours => Assert.Empty(RoutingReview.Check(_plan with { Hours = hours }))
        );

    /// <summary>From the days themselves: each of them begins at its start and lasts until the next end.</summary>
    /// <param name="minute">Of a week that begins on Monday.</param>
    private static bool IsWithin(int first, int last, int start, int end, int minute)
    {
        var length = end > start ? end - start : end + Day - start;
        for (var day = first; ; day = (day % 7) + 1)
        {
            var since = (minute - (((day - 1) * Day) + start) + (7 * Day)) % (7 * Day);
            if (since < length)
            {
                return true;
            }

            if (day == last)
            {
                return false;
            }
        }
    }

    private static bool IsWithin(HoursOfDays range, int minute)
    {
        var (day, time) = (((minute / Day) + 1) % 7, minute % Day);
        return range.Weekdays.Any(days =>
                days.Split(':') is var ends && Array.IndexOf(_days, ends[0]) <= day && day <= Array.IndexOf(_days, ends[^1])
            )
            && Minute(range.Start) <= time
            && time < Minute(range.End);
    }

    private static int Minute(string time) =>
        (int.Parse(time[..2], System.Globalization.CultureInfo.InvariantCulture) * 60)
        + int.Parse(time[3..], System.Globalization.CultureInfo.InvariantCulture);

    private static LocalTime Time(string time) => At(Minute(time));

    private static LocalTime At(int minute) => new(minute / 60, minute % 60);
}
