using System.Globalization;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels.Declarations;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>
/// What tiles count around a restart, at each place that it can have among them. Scraped at half minutes, so that no lookback begins or
/// ends with a scrape: Prometheus 3 leaves out the one at its very beginning, and none is there in a cluster.
/// </summary>
public class RestartTests
{
    private const int Idle = 12;

    public static TheoryData<int> Minutes => [20, 21, 22, 23, 24];

    /// <summary>Uneven traffic, and all that was scraped is counted: nothing is stretched over a part that was not seen.</summary>
    [Theory]
    [MemberData(nameof(Minutes))]
    public void Events_around_a_restart_are_each_in_one_tile(int minute)
    {
        int[] before = [.. Enumerable.Range(0, minute).Select(i => 1 + (i * i * 37 % 1009))];
        int[] after = [41, 3, 977, 5, 613, 2, 89];

        Assert.Equal(1, Counted(before, after) / (before.Sum() + after.Sum()), 6);
    }

    /// <summary>
    /// By the end of its tile the counter is beyond where it was. What it was is not known any more where that was scraped within the tile,
    /// but a difference would hide nearly all of it.
    /// </summary>
    [Theory]
    [MemberData(nameof(Minutes))]
    public void Counter_that_is_soon_beyond_where_it_was_is_seen_to_have_begun_anew(int minute)
    {
        AssertSeen(minute, was: 500, each: 170);
        AssertSeen(minute, was: 100, each: 400);
    }

    private static void AssertSeen(int minute, int was, int each)
    {
        int[] before = [.. Enumerable.Repeat(0, minute - 1), was];
        int[] after = [50, each, each, each, each];

        Assert.InRange(Counted(before, after) / (before.Sum() + after.Sum()), 0.7, 1.3);
    }

    /// <returns>What all tiles hold.</returns>
    private static double Counted(int[] before, int[] after)
    {
        int[] all = [.. new int[Idle], .. before];
        var values = Sums(all).Concat(Sums([.. after, .. new int[Idle]])).ToList();
        var rules = ServiceRules.Derive(Service(SloDeclaration.Availability(99.9m)), Links);
        var recording = rules with { Groups = [.. rules.Groups.Select(g => g with { Rules = [.. g.Rules.OfType<RecordingRule>()] })] };
        var (passed, output) = Run(
            recording,
            [Requests(200, string.Join(' ', values.Select(v => $"_ {v}")))],
            [At((values.Count - 1) * Minute, "sum(sum_over_time(sli:events_total:sum5m[2h]))")],
            Minute,
            step: Minute / 2
        );
        Assert.False(passed, "promtool says what it got of a query that was expected to give nothing.");
        return double.Parse(output.Split("got: {} ")[1].Split('\n')[0], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<int> Sums(int[] events) => events.Select((_, i) => events[..(i + 1)].Sum());
}
