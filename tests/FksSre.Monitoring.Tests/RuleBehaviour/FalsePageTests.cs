using System.Globalization;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels.Declarations;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>
/// A healthy service, in which half of what its budget allows fails by chance, pages nobody in a week, however few or many
/// requests it has. All rules that record or page are evaluated every five minutes; FKS_SEEDS asks for more than one week each, and the
/// bench plays 30 days.
/// </summary>
public class FalsePageTests(ITestOutputHelper log)
{
    private const int Day = 24 * 60;

    private static readonly int _seeds = int.Parse(Environment.GetEnvironmentVariable("FKS_SEEDS") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public void Healthy_service_pages_nobody_in_a_week()
    {
        var cells =
            from perMinute in new[] { 10d / 60d, 1d, 10d, 100d, 1_000d }
            from daily in new[] { false, true }
            from seed in Enumerable.Range(1, _seeds)
            select (perMinute, daily, seed);

        var paged = cells
            .AsParallel()
            .WithDegreeOfParallelism(2)
            .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
            .Select(cell => (cell, output: Paged(cell.perMinute, cell.daily, cell.seed)))
            .Where(x => x.output is not null)
            .ToList();

        log.WriteLine($"{paged.Count} of {10 * _seeds} weeks had a page");
        Assert.True(paged.Count == 0, string.Join('\n', paged));
    }

    /// <summary>The trace is one that can page: the same traffic with twenty times the budget failing does.</summary>
    [Fact]
    public void Same_traffic_pages_when_it_is_not_healthy() =>
        Assert.Contains("count_over_time(ALERTS", Paged(10d, daily: true, seed: 1, failing: 0.02d, days: 1), StringComparison.Ordinal);

    private static string? Paged(double perMinute, bool daily, int seed, double failing = 0.0005d, int days = 7)
    {
        var minutes = days * Day;
        var (good, bad) = new RandomTraffic(seed).Counters(
            minutes,
            m => perMinute * (daily ? 1d - Math.Cos(2d * Math.PI * m / Day) : 1d),
            failing
        );
        var paging = ForPages(ServiceRules.Derive(Service(SloDeclaration.Availability(99.9m)), Links));
        var (passed, output) = Run(
            paging,
            [Requests(200, good), Requests(503, bad)],
            [
                True(minutes * Minute, $"(sum(sum_over_time(sli:events_total:sum5m[{days}d])) / {good.Split(' ')[^1]} > bool 0.95)"),
                Nothing(minutes * Minute, $"count_over_time(ALERTS[{days}d])"),
            ],
            5 * Minute
        );
        return passed ? null : output;
    }
}
