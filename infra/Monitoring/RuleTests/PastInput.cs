using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// A past for tests of long lookbacks: series as the rules would have recorded them, up to the moment at which everything is
/// evaluated once. Days cost no more than minutes that way; that the rules record such series is what the live tests hold.
/// </summary>
internal sealed class PastInput
{
    /// <summary>Level 1 is read no further back than this.</summary>
    private static readonly TimeSpan _recent = TimeSpan.FromHours(2);

    /// <summary>No whole quarter of an hour, as no evaluation in earnest is.</summary>
    private static readonly TimeSpan _odd = TimeSpan.FromMinutes(12);

    /// <param name="days">How long the past may be.</param>
    /// <param name="interval">Between two samples; 12 minutes hold a whole number of them.</param>
    private PastInput(double days, TimeSpan interval)
    {
        At = TimeSpan.FromDays(Math.Ceiling(days)) + _odd;
        Interval = interval;
    }

    /// <summary>When everything is evaluated.</summary>
    public TimeSpan At { get; }

    public TimeSpan Interval { get; }

    /// <summary>For lookbacks of minutes to days: two samples in each base, whichever end of a lookback counts.</summary>
    public static PastInput OfDays(IEnumerable<Slo> slos) =>
        new(
            Math.Max(7d, slos.SelectMany(s => s.Policy.Tiers).Select(t => 2 * t.Window.Long.TotalDays).DefaultIfEmpty(0d).Max()) + 1d,
            TimeSpan.FromMinutes(3)
        );

    /// <summary>For whole windows, and for weeks of traffic.</summary>
    public static PastInput OfWeeks(IEnumerable<Slo> slos) => new(Math.Max(16d, slos.Max(s => s.Window.Days * 1.25d)), _odd);

    /// <summary>As many minutes as hold a whole number of samples.</summary>
    public int Whole(double minutes) => (int)(minutes / Interval.TotalMinutes) * (int)Interval.TotalMinutes;

    /// <summary>The same, but no less than asked for: what must last through a lookback.</summary>
    public int WholeUp(double minutes) => Whole(minutes + Interval.TotalMinutes - 1d);

    /// <summary>Both levels of an indicator over phases that end now.</summary>
    /// <param name="slo">Whose.</param>
    /// <param name="phases">Until now.</param>
    /// <param name="scraped">Whether the last minutes are given as raw series too, so that level 1 is recorded now as well.</param>
    public ImmutableArray<InputSeries> Recorded(Slo slo, IReadOnlyList<Phase> phases, bool scraped = false) =>
        [.. Tiles(slo, phases), .. Level1(slo, phases), .. scraped ? Raw(slo, [.. Recent(phases, 12)]) ?? [] : []];

    /// <summary>Series recorded for others.</summary>
    public ImmutableArray<InputSeries> Beside(Slo slo) =>
        ForeignSeries.Recorded(slo, value =>
            new Trace(Interval, (int)(At / Interval) - 20).Level([new(20 * (int)Interval.TotalMinutes, value, 0m)], p => p.Events)
        );

    public ImmutableArray<InputSeries> Tiles(Slo slo, IReadOnlyList<Phase> phases, int endedMinutesAgo = 0)
    {
        var before = Before(phases, endedMinutesAgo) + 1;
        return
        [
            Series(Expect.OfSli(MetricNames.TotalTile, slo), new Trace(Interval, before).Sums(phases, p => p.Events)),
            Series(Expect.OfSli(MetricNames.BadTile, slo), new Trace(Interval, before).Sums(phases, p => p.Bad)),
        ];
    }

    /// <summary>Scraped series over phases that end now.</summary>
    public ImmutableArray<InputSeries>? Raw(Slo slo, IReadOnlyList<Phase> phases) =>
        new SliInput(phases, Interval, Before(phases, 0)).For(slo.Sli);

    /// <summary>A gauge or alert that has had this value for a while.</summary>
    public InputSeries Constant(PromExpr series, int value)
    {
        Phase[] phases = [new(60, value, 0m)];
        return Series(series, new Trace(Interval, Before(phases, 0) + 1).Level(phases, p => p.Events));
    }

    /// <summary>A series that was there with this value from some minutes ago until some later, once or several times.</summary>
    public InputSeries Seen(PromExpr series, decimal value, params (int From, int To)[] minutesAgo)
    {
        var values = new Trace(Interval, (int)(At / Interval) - (minutesAgo[0].From / (int)Interval.TotalMinutes) + 1);
        var text = "";
        foreach (var (i, (from, to)) in minutesAgo.Index())
        {
            text = values.Level([new(from - to, value, 0m)], p => p.Events);
            if (i + 1 < minutesAgo.Length)
            {
                values.Gap((to - minutesAgo[i + 1].From) / (int)Interval.TotalMinutes);
            }
        }

        return Series(series, text);
    }

    /// <summary>The last point is left out: the rules write it.</summary>
    private IEnumerable<InputSeries> Level1(Slo slo, IReadOnlyList<Phase> phases)
    {
        var recent = Recent(phases, (int)_recent.TotalMinutes).ToList();
        recent[^1] = recent[^1] with { Minutes = recent[^1].Minutes - (int)Interval.TotalMinutes };
        var before = Before(recent, (int)Interval.TotalMinutes) + 1;
        yield return Series(Expect.OfSli(MetricNames.TotalRate, slo), new Trace(Interval, before).Level(recent, p => p.Events / 60m));
        yield return Series(Expect.OfSli(MetricNames.BadRate, slo), new Trace(Interval, before).Level(recent, p => p.Bad / 60m));
    }

    private static IEnumerable<Phase> Recent(IReadOnlyList<Phase> phases, int minutes)
    {
        var left = phases.Sum(p => p.Minutes) - minutes;
        foreach (var phase in phases)
        {
            if (phase.Minutes > left)
            {
                yield return phase with
                {
                    Minutes = phase.Minutes - Math.Max(0, left),
                };
            }

            left -= phase.Minutes;
        }
    }

    private int Before(IEnumerable<Phase> phases, int endedMinutesAgo) =>
        (int)((At - TimeSpan.FromMinutes(phases.Sum(p => p.Minutes) + endedMinutesAgo)) / Interval);

    public static InputSeries Series(PromExpr series, string values) => new(series.ToString(), values);
}
