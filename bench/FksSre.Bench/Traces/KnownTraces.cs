using static FksSre.Bench.Traces.TraceClock;

namespace FksSre.Bench.Traces;

/// <summary>The months that rules are held against.</summary>
internal static class KnownTraces
{
    private const int Minute = 60;

    /// <summary>Days on which something happens; the last three, so that the long lookbacks of every probe hold an incident.</summary>
    private static readonly Incident[] _incidents =
    [
        At(7, 3, 40 * Minute, 0.30),
        At(14, 14, 15 * Minute, 0.02),
        At(22, 9, 3 * Hour, 0.01),
        At(29, 22, 20 * Minute, 0.10),
        At(30, 13, 10 * Minute, 0.50),
        At(31, 8, 90 * Minute, 0.02),
        At(32, 5, 25 * Minute, 0.08),
        At(32, 17, 12 * Minute, 0.40),
    ];

    public static IReadOnlyList<TraceRecipe> All { get; } = [Steady(), Spiky(), Broken(), DayAndNight()];

    /// <summary>2,000 requests a second, all day.</summary>
    private static TraceRecipe Steady() => new("steady", (_, _) => 200d, 0.0005, _incidents);

    /// <summary>
    /// Nothing most of the time, then between 140 and 870 requests within twelve minutes; none at night. Every fifth hour they go badly.
    /// </summary>
    private static TraceRecipe Spiky() =>
        new(
            "spiky low traffic",
            (second, _) => IsVisit(second) ? 0.02 * (1 + (second / Hour % 6)) : 0d,
            0.002,
            [
                .. Enumerable
                    .Range(0, Days * 24)
                    .Where(hour => hour % 5 == 2)
                    .Select(hour => new Incident(new((hour * Hour) + (20 * Minute), (hour * Hour) + (32 * Minute)), 0.04)),
            ]
        );

    /// <summary>
    /// Each instance is deployed anew every week, after a minute without traffic, and crashes twice more; one scrape in 211 is
    /// missed; an instance cannot be reached for 20 minutes, five times; Prometheus is down four times, once for 25 minutes and
    /// once in an incident.
    /// </summary>
    private static TraceRecipe Broken() =>
        new(
            "resets and gaps",
            (second, i) => Enumerable.Range(0, 6).Any(tick => IsDeployed(second + (tick * Tick), i)) ? 0d : 200d,
            0.0005,
            _incidents
        )
        {
            Restarts = (second, i) =>
                IsDeployed(second, i) || second == ((12 + i) * Day) + (i * 4_170) || second == (31 * Day) + (i * 7_310),
            Unreachable = (second, i) =>
                IsMissed(second, i) || (i == 3 && second % (6 * Day) >= (2 * Day) && second % (6 * Day) < (2 * Day) + (20 * Minute)),
            Down =
            [
                new((9 * Day) + (7 * Hour), (9 * Day) + (7 * Hour) + (25 * Minute)),
                new((22 * Day) + (10 * Hour), (22 * Day) + (10 * Hour) + (4 * Minute)),
                new((30 * Day) + (20 * Hour), (30 * Day) + (20 * Hour) + (8 * Minute)),
                new((32 * Day) + (2 * Hour), (32 * Day) + (2 * Hour) + (3 * Minute)),
            ],
        };

    /// <summary>
    /// Forty times as much at noon as at midnight, and the longest incident at night: an average of ratios counts it as if it were day.
    /// </summary>
    private static TraceRecipe DayAndNight() =>
        new(
            "day and night",
            (second, _) => 205d - (195d * Math.Cos(2d * Math.PI * (second % Day) / Day)),
            0.0005,
            [At(15, 0, 2 * Hour, 0.30), At(23, 12, 15 * Minute, 0.02), .. _incidents.Skip(3)]
        );

    private static Incident At(int day, int hour, int seconds, double ratio) =>
        new(new((day * Day) + (hour * Hour) + (25 * Minute), (day * Day) + (hour * Hour) + (25 * Minute) + seconds), ratio);

    private static bool IsVisit(int second) => second % Day >= 6 * Hour && second % Hour >= 20 * Minute && second % Hour < 32 * Minute;

    private static bool IsDeployed(int second, int instance) => second % (7 * Day) == (2 * Day) + (10 * Hour) + (instance * 3 * Minute);

    private static bool IsMissed(int second, int instance) => ((second / Scrape) + (instance * 37)) % 211 == 0;
}
