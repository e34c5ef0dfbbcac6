using System.Globalization;
using FksSre.Bench.Servers;
using FksSre.Bench.Subjects;
using FksSre.Bench.Traces;

namespace FksSre.Bench.Measurements;

/// <summary>
/// Records what rules would have recorded during a trace: each rule is evaluated at its own interval, after those before it.
/// </summary>
internal static class Backfill
{
    /// <summary>Of rules that others only look at, not back on.</summary>
    private const int Recent = 900;

    /// <summary>More points are refused in one query.</summary>
    private const int Points = 10_000;

    public static async Task RunAsync(PrometheusServer server, Subject subject, Trace trace)
    {
        foreach (var (group, place) in subject.Groups.Select((g, i) => (g, i)))
        {
            foreach (var rule in group.Rules.Where(r => r.Record is not null))
            {
                var first = (rule.ReadAsRange ? TraceClock.Start : TraceClock.End - Recent) + Phase(place, group.Seconds);
                await RecordAsync(server, rule, first, group.Seconds, trace);
            }
        }
    }

    /// <summary>
    /// Nothing is evaluated while Prometheus is down. What a rule that reads its own past makes of that shows in the first value
    /// after it, so those are evaluated when all others are there to be read.
    /// </summary>
    private static async Task RecordAsync(PrometheusServer server, SubjectRule rule, long first, int seconds, Trace trace)
    {
        var afterwards = trace
            .Down.Where(d => TraceClock.Start + d.Until > first)
            .Select(d => first + ((TraceClock.Start + d.Until - first + seconds - 1) / seconds * seconds))
            .ToList();
        var answers = await EvaluateAsync(server.Api, rule, first, seconds);
        await server.LoadAsync(text =>
            Write(text, rule, answers, at => !trace.Down.Any(d => d.Holds((int)(at - TraceClock.Start))) && !afterwards.Contains(at))
        );
        var late = new List<Answer>();
        foreach (var at in afterwards)
        {
            late.AddRange(await server.Api.RangeAsync(rule.Expression, at, at, seconds));
        }

        if (late.Count > 0)
        {
            await server.LoadAsync(text => Write(text, rule, late, _ => true));
        }
    }

    /// <summary>Groups are evaluated at moments of their own, as Prometheus spreads them.</summary>
    private static long Phase(int place, int seconds) => (7 + (place * 41)) % seconds;

    private static async Task<List<Answer>> EvaluateAsync(PromApi api, SubjectRule rule, long first, int seconds)
    {
        var answers = new List<Answer>();
        for (var from = first; from < TraceClock.End; from += (long)Points * seconds)
        {
            answers.AddRange(
                await api.RangeAsync(rule.Expression, from, Math.Min(from + ((Points - 1L) * seconds), TraceClock.End - 1), seconds)
            );
        }

        return answers;
    }

    private static void Write(TextWriter text, SubjectRule rule, List<Answer> answers, Func<long, bool> isRecorded)
    {
        foreach (var series in answers.GroupBy(a => Labels(rule, a)))
        {
            foreach (var (at, value) in series.SelectMany(a => a.Points).Where(p => isRecorded(p.At)))
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{rule.Record}{{{series.Key}}} {value} {at}\n"));
            }
        }

        text.Write("# EOF\n");
    }

    private static string Labels(SubjectRule rule, Answer answer) =>
        string.Join(
            ',',
            answer
                .Labels.Where(l => !rule.Labels.ContainsKey(l.Key))
                .Concat(rule.Labels)
                .OrderBy(l => l.Key, StringComparer.Ordinal)
                .Select(l => $"{l.Key}=\"{l.Value}\"")
        );
}
