using FksSre.Bench.Servers;
using FksSre.Bench.Traces;

namespace FksSre.Bench.Measurements;

/// <summary>How far a reported error ratio is from the true one, as a share of the true one.</summary>
/// <param name="Worst">Of all probes.</param>
/// <param name="Probes">How many were judged.</param>
/// <param name="Silent">At how many of them nothing was reported although there were events.</param>
internal sealed record Accuracy(double Worst, int Probes, int Silent)
{
    /// <summary>
    /// A lookback that begins or ends during an incident or this close to one is left out, for everybody: there a figure is as
    /// far off as it is old, and its age is a matter of scrapes and intervals, not of counting. In seconds.
    /// </summary>
    private const int Margin = 600;

    /// <summary>Every hour of the last three days, ten minutes before it is full.</summary>
    private const int First = ((TraceClock.Days - TraceClock.Probed) * TraceClock.Day) + (50 * 60);

    public static async Task<Accuracy> MeasureAsync(PromApi api, string query, int hours, Trace trace)
    {
        var reported = (await api.RangeAsync(query, TraceClock.Start + First, TraceClock.End - 1, TraceClock.Hour))
            .SelectMany(a => a.Points).ToDictionary(p => (int)(p.At - TraceClock.Start), p => p.Value);
        var (worst, probes, silent) = (0d, 0, 0);
        for (var second = First; second < TraceClock.Days * TraceClock.Day; second += TraceClock.Hour)
        {
            var lookback = hours * TraceClock.Hour;
            var (total, bad) = trace.Truth.Within(second, lookback);
            if (bad == 0 || trace.Down.Any(d => d.Holds(second)) || trace.Incidents.Any(i => Near(i, second) || Near(i, second - lookback)))
            {
                continue;
            }

            probes++;
            if (reported.TryGetValue(second, out var value) && double.IsFinite(value))
            {
                worst = Math.Max(worst, Math.Abs((value * total / bad) - 1d));
            }
            else
            {
                silent++;
            }
        }

        return new(worst, probes, silent);
    }

    private static bool Near(Span incident, int second) => second > incident.From - Margin && second < incident.Until + Margin;
}
