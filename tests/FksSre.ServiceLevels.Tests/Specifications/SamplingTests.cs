namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Functions that do not count every event, where events are asked for, and functions that not every Prometheus knows.</summary>
public sealed class SamplingTests
{
    private const string All = "sum(rate(orders_total[{{.window}}]))";
    private const string So =
        " So the budget is not that of all events, and the least number of bad ones behind a page is not of real ones.";

    [Theory]
    [InlineData(
        "irate",
        "irate looks at the last two samples of its range alone, so what happens between two evaluations may not be counted."
    )]
    [InlineData("delta", "delta is for gauges: where a counter begins again at 0, it takes events back.")]
    [InlineData("deriv", "deriv is for gauges: where a counter begins again at 0, it takes events back.")]
    [InlineData("sum_over_time", "sum_over_time adds up what a counter has counted since it began, once for each of its samples.")]
    [InlineData("changes", "changes counts how often the samples of a counter differ, however many events lie between them.")]
    public void What_does_not_see_every_event_is_said(string function, string problem)
    {
        var total = All.Replace("rate", function is "irate" or "deriv" ? "rate" : "increase", StringComparison.Ordinal);

        Assert.Equal($"FKS195: {problem}{So}", ReadSli.Events($"sum({function}(lost_total[{{{{.window}}}}]))", total).Said());
    }

    [Theory]
    [InlineData("ceil({0})", "ceil")]
    [InlineData("round({0})", "round")]
    [InlineData("sqrt({0})", "sqrt")]
    [InlineData("sgn({0})", "sgn")]
    [InlineData("{0} ^ 3", "^")]
    [InlineData("{0} % 7", "%")]
    public void What_makes_another_number_of_a_count_is_said(string bad, string by) =>
        Assert.Equal(
            $"FKS195: {by} makes another number of the count.{So}",
            ReadSli.Events(string.Format(null, bad, "sum(rate(lost_total[{{.window}}]))"), All).Said()
        );

    [Theory]
    [InlineData("abs({0})")]
    [InlineData("round({0} / {1}, 0.001) * {1}")]
    public void What_leaves_a_count_as_it_is_is_quiet(string bad) =>
        ReadSli.Events(string.Format(null, bad, "sum(rate(lost_total[{{.window}}]))", All), All).NoneOf("FKS195");

    /// <summary>One pod of many that restarts would page.</summary>
    [Theory]
    [InlineData("rate", "sum by (code) (lost_total)")]
    [InlineData("increase", "sum(lost_total)")]
    public void Growth_of_a_sum_is_said(string function, string sum) =>
        Assert.Equal(
            $"FKS195: {function} is taken of a sum: where one of its counters begins again at 0 the sum gets less, and "
                + $"all others are counted once more.{So}",
            ReadSli.Events($"sum({function}({sum}[{{{{.window}}}}:]))", All.Replace("rate", function, StringComparison.Ordinal)).Said()
        );

    [Fact]
    public void It_is_said_once_of_both_queries() =>
        Assert.Equal(
            $"FKS195: irate looks at the last two samples of its range alone, so what "
                + $"happens between two evaluations may not be counted.{So}",
            ReadSli.Events("sum(irate(lost_total[{{.window}}]))", "sum(irate(orders_total[{{.window}}]))").Said()
        );

    [Fact]
    public void The_growth_of_a_gauge_is_its_own_affair() =>
        ReadSli.Events("sum(delta(queue_lost[{{.window}}]))", "sum(increase(orders_total[{{.window}}]))").Quiet();

    [Theory]
    [InlineData("double_exponential_smoothing", "double_exponential_smoothing(lost[{{.window}}], 0.5, 0.5)")]
    [InlineData("first_over_time", "first_over_time(lost[{{.window}}])")]
    [InlineData("histogram_quantiles", "histogram_quantiles(lost, \"q\", 0.5, 0.9)")]
    [InlineData("info", "info(lost)")]
    [InlineData("integral", "integral(lost[{{.window}}])")]
    [InlineData("limitk", "limitk(7, lost)")]
    [InlineData("limitk", "limitk by (pod) (7, lost)")]
    [InlineData("limit_ratio", "limit_ratio(0.1, lost)")]
    [InlineData("mad_over_time", "mad_over_time(lost[{{.window}}])")]
    [InlineData("sort_by_label", "sort_by_label(lost, \"pod\")")]
    [InlineData("sort_by_label_desc", "sort_by_label_desc(lost, \"pod\")")]
    [InlineData("step", "vector(step())")]
    [InlineData("ts_of_max_over_time", "ts_of_max_over_time(lost[{{.window}}])")]
    public void What_stands_behind_a_flag_is_said_to(string function, string query)
    {
        Assert.Equal(
            $"FKS196 error: Only a newer Prometheus that was started with "
                + $"--enable-feature=promql-experimental-functions reads {function}; every other refuses the "
                + $"whole rule file.",
            ReadSli.Events(query, All).Said()
        );
    }

    [Fact]
    public void A_metric_may_be_called_like_such_a_function() => ReadSli.Events("sum(rate(info[{{.window}}]))", All).Quiet();
}
