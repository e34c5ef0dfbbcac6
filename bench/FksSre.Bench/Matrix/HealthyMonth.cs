using System.Globalization;
using System.Text;
using FksSre.Ops.Lab.Simulator;

namespace FksSre.Bench.Matrix;

/// <summary>A month of a service in which half of what its budget allows fails by chance: every page is a false alarm.</summary>
internal static class HealthyMonth
{
    private const int Days = 30;
    private const int Day = 24 * 60;
    private const double Failing = 0.0005;
    private const int Part = 3;

    /// <returns>How often a page began.</returns>
    public static async Task<double> FalseAlarmsAsync(string promtool, Contender contender, double perMinute, bool daily)
    {
        var (good, bad) = Counters(perMinute, daily);
        var firing = $"ALERTS{{{contender.Pages},alertstate=\"firing\"}}";
        var parts = Enumerable
            .Range(1, Days / Part)
            .Select(p => ($"sum(count_over_time(({firing} unless {firing} offset 1m)[{Part}d:1m]))", p * Part * Day))
            .ToList();
        var answers = await PromtoolMatrix.AskAsync(
            promtool,
            contender.Rules,
            contender.Groups,
            [Incidents.Series("200", good), Incidents.Series("500", bad)],
            parts
        );
        return answers.Sum(a => a ?? 0d);
    }

    private static (string Good, string Bad) Counters(double perMinute, bool daily)
    {
        var random = new Random(1);
        var (good, bad) = (new StringBuilder("0"), new StringBuilder("0"));
        var (goods, bads) = (0L, 0L);
        for (var minute = 0; minute < Days * Day; minute++)
        {
            var expected = perMinute * (daily ? 1d - Math.Cos(2d * Math.PI * minute / Day) : 1d);
            goods += PoissonDraw.Next(random, expected * (1d - Failing));
            bads += PoissonDraw.Next(random, expected * Failing);
            good.Append(CultureInfo.InvariantCulture, $" {goods}");
            bad.Append(CultureInfo.InvariantCulture, $" {bads}");
        }

        return (good.ToString(), bad.ToString());
    }
}
