using System.Globalization;
using System.Text;
using FksSre.PromQl;
using FksSre.Tests.KnownPast;

namespace FksSre.Monitoring.Tests.Dashboards.Values;

/// <summary>The known past as files of rule tests, one for each distance between samples, with what is asked about it.</summary>
internal static class PromtoolPast
{
    private static readonly TimeSpan _tile = TimeSpan.FromMinutes(5);

    /// <summary>How far apart rates are recorded here: all samples of one group are equally far apart.</summary>
    public static TimeSpan Level1 => _tile;

    public static IEnumerable<(string Name, string Text)> Of(IEnumerable<(string Expression, PanelTruth Truth)> asked)
    {
        var series = new KnownPast(Level1).All.ToList();
        return asked.GroupBy(one => one.Truth.Pace).Select(file => ($"{file.Key}.yml", Text(series, file.Key, file)));
    }

    private static string Text(IEnumerable<KnownSeries> series, KnownPace pace, IEnumerable<(string Expression, PanelTruth Truth)> asked)
    {
        var (step, length) = pace switch
        {
            KnownPace.Tiles => (_tile, KnownEvents.Length),
            KnownPace.Minutes => (TimeSpan.FromMinutes(1), TimeSpan.FromDays(8)),
            _ => (TimeSpan.FromSeconds(30), TimeSpan.FromHours(1)),
        };
        // There are no rules to evaluate, but samples are read up to the last evaluation.
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"evaluation_interval: {PromText.Duration(step)}\ntests:\n");
        var start = KnownEvents.Length - length;
        text.Append(CultureInfo.InvariantCulture, $"- interval: {PromText.Duration(step)}\n  input_series:\n");
        foreach (var one in series.Where(one => one.Pace == pace || (pace == KnownPace.Tiles && one.Pace == KnownPace.Minutes)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{series: '{one.Name}', values: '{Values(one, start, step)}'}}\n");
        }

        text.Append("  promql_expr_test:\n");
        foreach (var (expression, truth) in asked)
        {
            var precision = truth.Samples.All(sample => Math.Abs(sample.Value) < 10m) ? 1e-9 : 1e-4;
            var samples = truth.Samples.Select(sample =>
                FormattableString.Invariant($"{{labels: '{sample.Labels}', value: {Rounded((double)sample.Value, precision):R}}}")
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                  - eval_time: {PromText.Duration(KnownEvents.Now - start - truth.Ago)}
                    expr: |-
                      # {truth.Place}
                      round(
                      {expression.ReplaceLineEndings("\n      ")}
                      , {precision})
                    exp_samples: [{string.Join(", ", samples)}]

                """
            );
        }

        return text.ToString();
    }

    /// <summary>As Prometheus does, so that the last digits of a division do not matter.</summary>
    private static double Rounded(double value, double precision) => Math.Floor((value * (1d / precision)) + 0.5) / (1d / precision);

    /// <summary>Runs of the same value are written once, and of those that fall between two steps nothing.</summary>
    private static string Values(KnownSeries series, TimeSpan start, TimeSpan step)
    {
        var slots = series
            .Samples.Where(sample => sample.At >= start && (sample.At - start).Ticks % step.Ticks == 0)
            .GroupBy(sample => (int)((sample.At - start) / step))
            .ToDictionary(slot => slot.Key, slot => slot.Last().Value is { } value ? PromText.Number(value) : "stale");
        var texts = Enumerable.Range(0, slots.Keys.DefaultIfEmpty(0).Max() + 1).Select(slot => slots.GetValueOrDefault(slot, "_"));
        var runs = new List<(string Text, int Count)>();
        foreach (var one in texts)
        {
            if (runs is [.., var last] && last.Text == one && one != "stale")
            {
                runs[^1] = (one, last.Count + 1);
            }
            else
            {
                runs.Add((one, 1));
            }
        }

        return string.Join(
            ' ',
            runs.Select(run =>
                run.Count == 1
                    ? run.Text
                    : string.Create(CultureInfo.InvariantCulture, $"{run.Text}x{(run.Text == "_" ? run.Count : run.Count - 1)}")
            )
        );
    }
}
