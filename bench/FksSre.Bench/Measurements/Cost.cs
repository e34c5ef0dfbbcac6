using FksSre.Bench.Servers;
using FksSre.Bench.Subjects;
using FksSre.Bench.Traces;

namespace FksSre.Bench.Measurements;

/// <param name="SamplesPerMinute">Touched by all rules, each at its own interval.</param>
/// <param name="MillisecondsPerMinute">Of evaluation; the best of three for each rule.</param>
/// <param name="Series">Recorded for the SLO.</param>
/// <param name="OfService">Recorded once for the service, however many SLOs it has.</param>
/// <param name="Rules">Recording rules and alerts.</param>
internal sealed record Cost(double SamplesPerMinute, double MillisecondsPerMinute, int Series, int OfService, int Rules)
{
    private const string Service = "service:";

    private const int Repeats = 3;

    public static async Task<Cost> MeasureAsync(PromApi api, Subject subject)
    {
        var (samples, time, series, ofService, rules) = (0d, 0d, 0, 0, 0);
        foreach (var group in subject.Groups)
        {
            foreach (var rule in group.Rules)
            {
                var evaluations = new List<Evaluation>();
                for (var repeat = 0; repeat < Repeats; repeat++)
                {
                    evaluations.Add(await api.EvaluateAsync(rule.Expression, TraceClock.End - 1));
                }

                samples += evaluations[0].Samples * 60d / group.Seconds;
                time += evaluations.Min(e => e.Seconds) * 1000d * 60d / group.Seconds;
                rules++;
            }
        }

        // What is recorded seldom is not there at every moment, so the last quarter of an hour is looked at.
        foreach (var record in subject.Groups.SelectMany(g => g.Rules).Select(r => r.Record).OfType<string>().Distinct())
        {
            var found = (await api.EvaluateAsync($"last_over_time({record}[15m])", TraceClock.End - 1)).Series;
            _ = record.StartsWith(Service, StringComparison.Ordinal) ? ofService += found : series += found;
        }

        return new(samples, time, series, ofService, rules);
    }
}
