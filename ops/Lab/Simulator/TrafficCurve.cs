namespace FksSre.Ops.Lab.Simulator;

/// <summary>How busy the platform is over a week, in UTC: straight lines between the points, the same every weekday.</summary>
/// <param name="Day">Points of a day in the order of their hours; the first at 0 and the last at 24 with equal shares.</param>
/// <param name="WeekendFactor">What Saturdays and Sundays are multiplied with, above 0.</param>
public sealed record TrafficCurve(IReadOnlyList<CurvePoint> Day, double WeekendFactor)
{
    /// <summary>US trading hours in summer: full from 13:30 to 16:00 UTC, quiet at night, a fifth at weekends, never zero.</summary>
    public static readonly TrafficCurve TradingHours = new(
        [new(0, 0.15), new(6, 0.12), new(11, 0.35), new(13.5, 1), new(16, 1), new(20, 0.6), new(22, 0.25), new(24, 0.15)],
        0.2
    );

    /// <summary>Seconds at peak rate that carry as much traffic as the interval; exact, as the curve is made of straight lines.</summary>
    public double PeakSeconds(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = 0.0;
        for (var midnight = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero); midnight < to; midnight = midnight.AddDays(1))
        {
            var factor = DayFactor(midnight);
            for (var i = 1; i < Day.Count; i++)
            {
                var start = Math.Max(Day[i - 1].Hour, (from - midnight).TotalHours);
                var end = Math.Min(Day[i].Hour, (to - midnight).TotalHours);
                sum += end > start ? (end - start) * 3600 * factor * Line(Day[i - 1], Day[i], (start + end) / 2) : 0;
            }
        }

        return sum;
    }

    private static double Line(CurvePoint a, CurvePoint b, double hour) =>
        a.Share + ((b.Share - a.Share) * (hour - a.Hour) / (b.Hour - a.Hour));

    private double DayFactor(DateTimeOffset instant) =>
        instant.UtcDateTime.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WeekendFactor : 1;
}
