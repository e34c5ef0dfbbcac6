using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>A ratio of two counts is read as events, however it is written; anything else is said to be judged by time.</summary>
public sealed class RatioOfCountsTests
{
    private const string W = "[{{.window}}]";
    private const string Bad = $"sum(rate(orders_total{{result=\"lost\"}}{W}))";
    private const string Good = $"sum(rate(orders_total{{result=\"filled\"}}{W}))";
    private const string All = $"sum(rate(orders_total{W}))";

    private static readonly Selector _all = new("orders_total");
    private static readonly EventSource _total = new EventSource.Counter(_all);
    private static readonly Sli _byBad = new Sli.Availability("a", new EventSource.Counter(_all.With(LabelMatcher.Equal("result", "lost"))), _total);
    private static readonly Sli _byGood = new Sli.GoodAvailability("a", new EventSource.Counter(_all.With(LabelMatcher.Equal("result", "filled"))), _total);

    [Theory]
    [InlineData($"{Bad} / {All}")]
    [InlineData($"(({Bad}) / ({All}))")]
    [InlineData($"sum by () (rate(orders_total{{result='lost'}}{W})) / on () group_left sum(rate(orders_total{{}}{W})) by ()")]
    [InlineData($"SUM(increase(orders_total{{result=\"lost\"}}{W})) / sum(increase(orders_total{W}))")]
    [InlineData($"100 * {Bad} / {All} / 100")]
    [InlineData($"60 * {Bad} / ({All} * 60)")]
    [InlineData($"({Bad} or vector(0)) / {All}")]
    [InlineData($"({Bad} OR on() vector(0)) / ({All} or vector(1))")]
    [InlineData($"({Bad} or 0 * {All}) / {All}")]
    [InlineData($"{Bad} / {All} or vector(0)")]
    [InlineData($"{Bad} / ({All} > 0)")]
    [InlineData($"({Bad} / {All}) >= 0")]
    [InlineData($"{Bad} / scalar({All})")]
    [InlineData($"clamp_max({Bad} / {All}, 1)")]
    [InlineData($"clamp(clamp_min({Bad}, 0) / {All}, 0, 1)")]
    [InlineData($"sum({Bad} / {All})")]
    [InlineData($"avg({Bad}) / max({All})")]
    [InlineData($"-(-{Bad}) / {All}")]
    [InlineData($"1 - (1 - {Bad} / {All})")]
    [InlineData($"1 - ({All} - {Bad}) / {All}")]
    public void Bad_over_all_is_bad_events_of_all(string query) => Assert.Equal(_byBad, ReadSli.Raw(query).Quiet());

    [Theory]
    [InlineData($"1 - {Good} / {All}")]
    [InlineData($"(1 - ({Good} / {All}))")]
    [InlineData($"({All} - {Good}) / {All}")]
    [InlineData($"vector(1) - ({Good} or vector(0)) / {All}")]
    [InlineData($"-{Good} / {All} + 1")]
    [InlineData($"(100 - 100 * {Good} / {All}) * 0.01")]
    [InlineData($"clamp_min(1 - {Good} / {All}, 0)")]
    public void One_less_good_over_all_is_good_events_of_all(string query) => Assert.Equal(_byGood, ReadSli.Raw(query).Quiet());

    [Fact]
    public void Success_is_the_other_way_round()
    {
        Assert.Equal(_byGood, ReadSli.Raw("success", $"{Good} / {All}").Quiet());
        Assert.Equal(_byBad, ReadSli.Raw("success", $"1 - {Bad} / {All}").Quiet());
        Assert.Equal(_byBad, ReadSli.Raw("failure", $"{Bad} / {All}").Quiet());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("vector(1)")]
    [InlineData("sum(vector(1))")]
    public void Over_a_total_of_one_stands_a_ratio(string total)
    {
        Assert.Equal(_byBad, ReadSli.Events($"{Bad} / {All}", total).Quiet());
        Assert.Equal(_byGood, ReadSli.Counters("good", $"{Good} / {All}", total).Quiet());
    }

    [Fact]
    public void Over_a_total_of_a_hundred_stands_a_percentage() => Assert.Equal(_byBad, ReadSli.Events($"100 * {Bad} / {All}", "vector(100)").Quiet());

    /// <summary>A counter is born with its first event, so the total is there before the first failure is.</summary>
    [Fact]
    public void A_total_that_is_added_up_is_there_as_soon_as_one_part_is()
    {
        const string failures = $"sum(rate(failures_total{W}))";
        const string successes = $"sum(rate(successes_total{W}))";
        var expected = new Sli.Availability(
            "a",
            new EventSource.Counter(new("failures_total")),
            new EventSource.Query($"({successes} or vector(0)) + ({failures} or vector(0)) and on () ({successes} or {failures})"));

        Assert.Equal(expected, ReadSli.Raw($"{failures} / ({successes} + {failures})").Quiet());
        Assert.Equal(expected, ReadSli.Events(failures, $"{successes} + {failures}").Quiet());
        Assert.Equal(expected, ReadSli.Raw("success", $"{successes} / ({successes} + {failures})").Quiet());
    }

    [Fact]
    public void Several_kinds_of_bad_events_are_added_up_as_soon_as_one_is_there()
    {
        const string lost = $"sum(rate(lost_total{W}))";
        const string late = $"sum(rate(late_total{W}))";
        var expected = new Sli.Availability("a", new EventSource.Query($"({lost} or vector(0)) + ({late} or vector(0))"), _total);

        Assert.Equal(expected, ReadSli.Raw($"({lost} + {late}) / {All}").Quiet());
        Assert.Equal(expected, ReadSli.Raw($"{lost} / {All} + {late} / {All}").Quiet());
        Assert.Equal(expected, ReadSli.Raw("success", $"1 - {lost} / {All} - {late} / {All}").Quiet());
        Assert.Equal(expected, ReadSli.Events($"{lost} + {late}", All).Quiet());
    }

    [Fact]
    public void What_is_left_out_of_the_total_may_not_be_there_yet() => Assert.Equal(
        new Sli.Availability("a", new EventSource.Counter(new("lost_total")), new EventSource.Query($"{All} - (sum(rate(ignored_total{W})) or vector(0))")),
        ReadSli.Raw($"sum(rate(lost_total{W})) / ({All} - sum(rate(ignored_total{W})))").Quiet());

    [Fact]
    public void The_placeholder_is_written_in_one_spelling() => Assert.Equal(
        new Sli.Availability("a", new EventSource.Query($"0.25 * {Bad}"), _total), ReadSli.Raw($"0.25 * {Bad.Replace("{{.window}}", "{{ .window }}", StringComparison.Ordinal)} / {All}").Quiet());

    [Fact]
    public void What_counts_nothing_is_refused() => Assert.Equal(
        "FKS151 error: As good are counted all events, so an outage would go unnoticed.", ReadSli.Events($"{All} - {All}", All).Said());

    [Fact]
    public void A_weight_weighs_events() => Assert.Equal(
        new Sli.Availability("a", new EventSource.Query($"0.25 * {Bad}"), _total), ReadSli.Raw($"0.25 * {Bad} / {All}").Quiet());

    /// <summary>Where bad events need not be among all of them.</summary>
    [Fact]
    public void An_upper_bound_stays() => Assert.Equal(
        new Sli.Availability("a", new EventSource.Query($"clamp_max(sum(rate(lost_total{W})), scalar({All}))"), _total),
        ReadSli.Raw($"clamp_max(sum(rate(lost_total{W})) / {All}, 1)").Quiet());

    [Theory]
    [InlineData($"{Bad} / {All} and on () (hour() > 7)", "and on () (hour() > 7)")]
    [InlineData($"{Bad} / {All} unless on () maintenance == 1", "unless on () (maintenance == 1)")]
    [InlineData($"{Bad} / ({All} > 5)", $"and on () ({All} > 5)")]
    public void A_condition_holds_for_bad_and_all_alike(string query, string condition) => Assert.Equal(
        new Sli.Availability("a", new EventSource.Query($"({Bad}) {condition}"), new EventSource.Query($"({All}) {condition}")), ReadSli.Raw(query).Sli! with { Hours = null });

    [Theory]
    [InlineData($"1 - sum(rate(x_seconds_bucket{{le=\"0.3\"}}{W})) / sum(rate(x_seconds_count{W}))")]
    [InlineData($"1 - sum(rate(x_seconds_bucket{{le=\"0.3\"}}{W})) / sum(rate(x_seconds_bucket{{le=\"+Inf\"}}{W}))")]
    [InlineData($"(sum(rate(x_seconds_count{W})) - sum(rate(x_seconds_bucket{{le=\"0.3\"}}{W}))) / (sum(rate(x_seconds_count{W})) > 0)")]
    public void A_ratio_of_buckets_is_a_latency(string query) => Assert.Equal(new Sli.Latency("a", new("x_seconds"), 0.3m), ReadSli.Raw(query).Quiet());

    [Fact]
    public void A_share_of_a_native_histogram_is_a_latency()
    {
        Assert.Equal(new Sli.NativeLatency("a", new("x_seconds"), 0.3m), ReadSli.Raw($"1 - histogram_fraction(0, 0.3, sum(rate(x_seconds{W})))").Quiet());
        Assert.Equal(new Sli.NativeLatency("a", new("x_seconds"), 0.3m), ReadSli.Raw("success", $"histogram_fraction(0, 0.3, sum(rate(x_seconds{W})))").Quiet());
    }

    [Fact]
    public void Samples_of_a_gauge_are_probes() => Assert.Equal(
        new Sli.Uptime("a", new("probe_success")),
        ReadSli.Raw($"1 - sum(sum_over_time(probe_success{W})) / sum(count_over_time(probe_success{W}))").Quiet());

    [Fact]
    public void A_fixed_range_is_replaced_and_said_once()
    {
        var read = ReadSli.Raw("sum(rate(orders_total{result=\"lost\"}[10m])) / sum(rate(orders_total[10m]))");

        Assert.Equal(_byBad, read.Sli);
        Assert.Equal("FKS147: The range [10m] is replaced by the lookback of each rule, since every alert looks back as far as it needs.", read.Said());
    }

    [Fact]
    public void A_least_total_is_left_out_and_said()
    {
        var read = ReadSli.Raw($"{Bad} / clamp_min({All}, 1)");

        Assert.Equal(_byBad, read.Sli);
        Assert.Equal(
            "FKS159: The least that clamp_min puts in for the total is left out: it would be events that never were, and without traffic there is no data.",
            read.Said());
    }

    [Fact]
    public void A_fallback_that_hides_an_outage_is_left_out_and_said()
    {
        var read = ReadSli.Raw("success", $"{Good} / {All} or vector(1)");

        Assert.Equal(_byGood, read.Sli);
        Assert.Equal(
            "FKS160: Where the good events are missing and the total is not, the query says that all is well; here every event is bad then, as in an outage in which none was good yet.",
            read.Said());
    }

    [Theory]
    [InlineData($"max(sum by (pod) (rate(bad_total{W})) / sum by (pod) (rate(all_total{W})))", "It takes the largest of several ratios")]
    [InlineData($"avg(rate(bad_total{W}) / rate(all_total{W}))", "It puts several ratios together")]
    [InlineData($"sum by (pod) (rate(bad_total{W})) / sum by (pod) (rate(all_total{W}))", "It gives a ratio for each group, which all weigh the same")]
    [InlineData($"rate(bad_total{W}) / on (pod) group_left sum by (pod) (rate(all_total{W}))", "It gives a ratio for each series, which all weigh the same")]
    [InlineData($"sum(irate(bad_total{W})) / sum(irate(all_total{W}))", "irate does not see every event")]
    [InlineData("sum(rate(bad_total[5m])) / sum(rate(all_total[1h]))", "It divides what happened over one range by what happened over another")]
    [InlineData("job:errors:ratio", "It reads job:errors:ratio, which another rule has worked out")]
    [InlineData("sum(job:errors:rate5m) / sum(job:requests:rate5m)", "It reads job:errors:rate5m, which another rule has worked out")]
    [InlineData($"1 - avg_over_time(probe_success{W})", "It reads the gauge probe_success")]
    [InlineData($"avg_over_time((sum(rate(bad_total[1m])) / sum(rate(all_total[1m])))[{{{{.window}}}}:1m])", "It puts a value together over time")]
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
            $"FKS150: {reason}, so no events can be counted and time is judged: every second weighs the same however many requests it has, a bad event is a second of full outage, and no minimum of bad events keeps a single failed request quiet.",
            read.Said());
    }

    [Theory]
    [InlineData($"{Bad}", "It gives a number of events, not their share of all events.")]
    [InlineData($"{Bad} or vector(0) / {All}", "It gives a number of events, not their share of all events.")]
    [InlineData($"100 * {Bad} / {All}", "It gives a percentage, up to 100, where a share up to 1 belongs.")]
    [InlineData($"100 - 100 * {Good} / {All}", "It gives a percentage, up to 100, where a share up to 1 belongs.")]
    [InlineData($"sum(rate(x_seconds_sum{W})) / sum(rate(x_seconds_count{W}))", "It gives the mean of x_seconds_sum, not a share of events.")]
    [InlineData($"rate(orders_total{{result=\"lost\"}}{W}) / rate(orders_total{W})", "Without a sum on both sides each series is divided by itself, which gives 1.")]
    public void What_is_no_share_is_refused(string query, string problem)
    {
        var read = ReadSli.Raw(query);

        Assert.Null(read.Sli);
        Assert.Equal($"FKS152 error: {problem}", read.Said());
    }

    [Fact]
    public void Rates_over_growth_are_refused() => Assert.Equal(
        "FKS143 error: It mixes events per second (rate) with events per lookback (increase, sum_over_time, count_over_time), so it counts nothing.",
        ReadSli.Raw($"sum(increase(bad_total{W})) / {All}").Said());

    /// <summary>Seconds of processor time per second are a share, of time.</summary>
    [Fact]
    public void Seconds_per_second_are_a_share() => Assert.IsType<Sli.RawRatio>(ReadSli.Raw($"avg(rate(node_cpu_seconds_total{{mode=\"steal\"}}{W}))").Sli);
}
