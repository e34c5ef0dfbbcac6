using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>A ratio in which no events can be counted is judged by time and said to be, or refused where it is no share.</summary>
public sealed class JudgedByTimeTests
{
    private const string W = "[{{.window}}]";
    private const string Bad = $"sum(rate(orders_total{{result=\"lost\"}}{W}))";
    private const string Good = $"sum(rate(orders_total{{result=\"filled\"}}{W}))";
    private const string All = $"sum(rate(orders_total{W}))";

    [Theory]
    [InlineData($"max(sum by (pod) (rate(bad_total{W})) / sum by (pod) (rate(all_total{W})))", "It takes the largest of several ratios")]
    [InlineData($"avg(rate(bad_total{W}) / rate(all_total{W}))", "It puts several ratios together")]
    [InlineData(
        $"sum by (pod) (rate(bad_total{W})) / sum by (pod) (rate(all_total{W}))",
        "It gives a ratio for each group, which all weigh the same"
    )]
    [InlineData(
        $"rate(bad_total{W}) / on (pod) group_left sum by (pod) (rate(all_total{W}))",
        "It gives a ratio for each series, which all weigh the same"
    )]
    [InlineData($"sum(irate(bad_total{W})) / sum(irate(all_total{W}))", "irate does not see every event")]
    [InlineData(
        "sum(rate(bad_total[5m])) / sum(rate(all_total[1h]))",
        "It divides what happened over one range by what happened over another"
    )]
    [InlineData("job:errors:ratio", "It reads job:errors:ratio, which another rule has worked out")]
    [InlineData("sum(job:errors:rate5m) / sum(job:requests:rate5m)", "It reads job:errors:rate5m, which another rule has worked out")]
    [InlineData(
        $"avg_over_time((sum(rate(bad_total[1m])) / sum(rate(all_total[1m])))[{{{{.window}}}}:1m])",
        "It puts a value together over time"
    )]
    [InlineData($"{Bad} / {All} or vector(1)", "It counts what is missing as bad")]
    [InlineData($"clamp_max({Bad} / {All}, 0.5)", "It cuts the ratio off within its range")]
    [InlineData($"clamp_min({Bad} / {All}, 0.01)", "It cuts the ratio off within its range")]
    [InlineData($"({Bad} / {All}) * ({Good} / {All})", "It is not one count of events divided by another")]
    [InlineData($"histogram_quantile(0.9, sum by (le) (rate(x_bucket{W}))) > bool 0.3", "It is not one count of events divided by another")]
    public void What_holds_no_events_is_judged_by_time_and_said_to_be(string query, string reason)
    {
        var read = ReadSli.Raw(query);

        Assert.IsType<Sli.RawRatio>(read.Sli);
        Assert.Equal(
            $"FKS150: {reason}, so no events can be counted and time is judged: every second weighs the same "
                + $"however many requests it has, a bad event is a second of full outage, and no minimum of bad events "
                + $"keeps a single failed request quiet.",
            read.Said()
        );
    }

    /// <summary>Seconds of processor time per second are a share, of time.</summary>
    [Fact]
    public void Seconds_per_second_are_a_share() =>
        Assert.IsType<Sli.RawRatio>(ReadSli.Raw($"avg(rate(node_cpu_seconds_total{{mode=\"steal\"}}{W}))").Sli);

    [Theory]
    [InlineData($"{Bad}", "It gives a number of events, not their share of all events.")]
    [InlineData($"{Bad} or vector(0) / {All}", "It gives a number of events, not their share of all events.")]
    [InlineData($"100 * {Bad} / {All}", "It gives a percentage, up to 100, where a share up to 1 belongs.")]
    [InlineData($"100 - 100 * {Good} / {All}", "It gives a percentage, up to 100, where a share up to 1 belongs.")]
    [InlineData(
        $"sum(rate(x_seconds_sum{W})) / sum(rate(x_seconds_count{W}))",
        "It gives the mean of x_seconds_sum, not a share of events."
    )]
    [InlineData(
        $"rate(orders_total{{result=\"lost\"}}{W}) / rate(orders_total{W})",
        "Without a sum on both sides each series is divided by itself, which gives 1."
    )]
    public void What_is_no_share_is_refused(string query, string problem)
    {
        var read = ReadSli.Raw(query);

        Assert.Null(read.Sli);
        Assert.Equal($"FKS152 error: {problem}", read.Said());
    }

    [Fact]
    public void Rates_over_growth_are_refused() =>
        Assert.Equal(
            "FKS143 error: It mixes events per second (rate) with events per lookback "
                + "(increase, sum_over_time, count_over_time), so it counts nothing.",
            ReadSli.Raw($"sum(increase(bad_total{W})) / {All}").Said()
        );
}
