using System.Globalization;
using FksSre.Bench.Servers;
using FksSre.Bench.Traces;
using FksSre.PromQl;

namespace FksSre.Bench.Measurements;

/// <summary>When something held, from and until, in seconds since 1970.</summary>
internal static class Episodes
{
    /// <summary>More points are refused in one query.</summary>
    private const long Points = 10_000;

    public static async Task<SortedSet<long>> MomentsAsync(PromApi api, string query, int step)
    {
        var moments = new SortedSet<long>();
        for (var from = TraceClock.Start; from < TraceClock.End; from += Points * step)
        {
            var until = Math.Min(from + ((Points - 1) * step), TraceClock.End - 1);
            moments.UnionWith((await api.RangeAsync(query, from, until, step)).SelectMany(a => a.Points).Select(p => p.At));
        }

        return moments;
    }

    /// <summary>Moments that follow each other closely belong together.</summary>
    public static IReadOnlyList<(long From, long Until)> Of(SortedSet<long> moments, int step)
    {
        var episodes = new List<(long From, long Until)>();
        foreach (var at in moments)
        {
            if (episodes.Count > 0 && at - episodes[^1].Until <= 2L * step)
            {
                episodes[^1] = (episodes[^1].From, at);
            }
            else
            {
                episodes.Add((at, at));
            }
        }

        return episodes;
    }

    /// <summary>
    /// The condition of an alert without the series of other alerts, which are not there in a past that was recorded afterwards.
    /// </summary>
    public static string WithoutSilence(PromExpr expression) =>
        (expression is PromExpr.Binary { Operator: "unless" } silenced ? silenced.Left : expression).ToString();

    /// <summary>
    /// Whether they begin and end at the same times, within a tolerance. What lasts no longer than that is left out: a ticket that
    /// begins moments before its page does depends on whose evaluation comes first.
    /// </summary>
    public static bool Same(IEnumerable<(long From, long Until)> some, IEnumerable<(long From, long Until)> others, long tolerance)
    {
        var (all, too) = (some.ToList(), others.ToList());
        return all.Exists(Lasts)
            && all.FindAll(Lasts).TrueForAll(e => too.Exists(other => Near(e, other)))
            && too.FindAll(Lasts).TrueForAll(e => all.Exists(other => Near(e, other)));

        bool Near((long From, long Until) one, (long From, long Until) other) =>
            Math.Abs(one.From - other.From) <= tolerance && Math.Abs(one.Until - other.Until) <= tolerance;

        bool Lasts((long From, long Until) episode) => episode.Until - episode.From > tolerance;
    }

    public static string Text(IReadOnlyList<(long From, long Until)> episodes) =>
        string.Join(", ", episodes.Select(e => $"{At(e.From)}–{At(e.Until)}"));

    private static string At(long second) =>
        DateTimeOffset.FromUnixTimeSeconds(second).ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
}
