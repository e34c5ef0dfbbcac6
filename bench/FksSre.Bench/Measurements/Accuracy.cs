using FksSre.Bench.Servers;
using FksSre.Bench.Subjects;
using FksSre.Bench.Traces;

namespace FksSre.Bench.Measurements;

/// <summary>How far a reported error ratio is from the true one, as a share of the true one.</summary>
/// <param name="Worst">Of all probes, held against the lookback that ends now.</param>
/// <param name="WorstForItsAge">The same, held against a lookback of the same length that ends with the newest sample the figure is made
/// of.</param>
/// <param name="Probes">How many were judged.</param>
/// <param name="Silent">At how many of them nothing was reported although there were events.</param>
internal sealed record Accuracy(double Worst, double WorstForItsAge, int Probes, int Silent)
{
    /// <summary>
    /// A lookback that begins or ends during an incident or this close to one is left out, for everybody: there a figure is as
    /// far off as it is old, and its age is a matter of scrapes and intervals, not of counting. In seconds.
    /// </summary>
    private const int Margin = 600;

    /// <summary>Every hour of the last three days, ten minutes before it is full.</summary>
    private const int First = ((TraceClock.Days - TraceClock.Probed) * TraceClock.Day) + (50 * 60);

    public static async Task<Accuracy> MeasureAsync(PromApi api, Subject subject, int hours, Trace trace)
    {
        var reported = await ProbedAsync(api, subject.Ratios[hours]);
        var newest = await ProbedAsync(api, subject.Newest);
        var (worst, aged, probes, silent) = (0d, 0d, 0, 0);
        for (var second = First; second < TraceClock.Days * TraceClock.Day; second += TraceClock.Hour)
        {
            var lookback = hours * TraceClock.Hour;
            var (_, bad) = trace.Truth.Within(second, lookback);
            if (bad == 0 || trace.Down.Any(d => d.Holds(second)) || trace.Incidents.Any(i => Near(i, second) || Near(i, second - lookback)))
            {
                continue;
            }

            probes++;
            if (reported.TryGetValue(second, out var value) && double.IsFinite(value))
            {
                worst = Math.Max(worst, Off(value, second));
                aged = Math.Max(aged, Off(value, (int)newest[second] - (int)TraceClock.Start));
            }
            else
            {
                silent++;
            }

            double Off(double ratio, int end)
            {
                var (total, failed) = trace.Truth.Within(end, lookback);
                return Math.Abs((ratio * total / failed) - 1d);
            }
        }

        return new(worst, aged, probes, silent);
    }

    private static async Task<Dictionary<int, double>> ProbedAsync(PromApi api, string query) =>
        (await api.RangeAsync(query, TraceClock.Start + First, TraceClock.End - 1, TraceClock.Hour))
            .SelectMany(a => a.Points)
            .ToDictionary(p => (int)(p.At - TraceClock.Start), p => p.Value);

    private static bool Near(Span incident, int second) => second > incident.From - Margin && second < incident.Until + Margin;
}
