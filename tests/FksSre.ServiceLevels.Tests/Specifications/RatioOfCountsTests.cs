using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>A ratio of two counts is read as events, however it is written.</summary>
public sealed class RatioOfCountsTests
{
    private const string W = "[{{.window}}]";
    private const string Bad = $"sum(rate(orders_total{{result=\"lost\"}}{W}))";
    private const string Good = $"sum(rate(orders_total{{result=\"filled\"}}{W}))";
    private const string All = $"sum(rate(orders_total{W}))";

    private static readonly Selector _all = new("orders_total");
    private static readonly EventSource _total = new EventSource.Counter(_all);
    private static readonly Sli _byBad = new Sli.Availability(
        "a",
        new EventSource.Counter(_all.With(LabelMatcher.Equal("result", "lost"))),
        _total
    );
    private static readonly Sli _byGood = new Sli.GoodAvailability(
        "a",
        new EventSource.Counter(_all.With(LabelMatcher.Equal("result", "filled"))),
        _total
    );

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
    public void Over_a_total_of_a_hundred_stands_a_percentage() =>
        Assert.Equal(_byBad, ReadSli.Events($"100 * {Bad} / {All}", "vector(100)").Quiet());

    [Fact]
    public void The_placeholder_is_written_in_one_spelling() =>
        Assert.Equal(
            new Sli.Availability("a", new EventSource.Query($"0.25 * {Bad}"), _total),
            ReadSli.Raw($"0.25 * {Bad.Replace("{{.window}}", "{{ .window }}", StringComparison.Ordinal)} / {All}").Quiet()
        );

    [Theory]
    [InlineData($"1 - sum(rate(x_seconds_bucket{{le=\"0.3\"}}{W})) / sum(rate(x_seconds_count{W}))")]
    [InlineData($"1 - sum(rate(x_seconds_bucket{{le=\"0.3\"}}{W})) / sum(rate(x_seconds_bucket{{le=\"+Inf\"}}{W}))")]
    [InlineData($"(sum(rate(x_seconds_count{W})) - sum(rate(x_seconds_bucket{{le=\"0.3\"}}{W}))) / (sum(rate(x_seconds_count{W})) > 0)")]
    public void A_ratio_of_buckets_is_a_latency(string query) =>
        Assert.Equal(new Sli.Latency("a", new("x_seconds"), 0.3m), ReadSli.Raw(query).Quiet());

    [Fact]
    public void A_share_of_a_native_histogram_is_a_latency()
    {
        Assert.Equal(
            new Sli.NativeLatency("a", new("x_seconds"), 0.3m),
            ReadSli.Raw($"1 - histogram_fraction(0, 0.3, sum(rate(x_seconds{W})))").Quiet()
        );
        Assert.Equal(
            new Sli.NativeLatency("a", new("x_seconds"), 0.3m),
            ReadSli.Raw("success", $"histogram_fraction(0, 0.3, sum(rate(x_seconds{W})))").Quiet()
        );
    }

    [Fact]
    public void Samples_of_a_gauge_are_probes() =>
        Assert.Equal(
            new Sli.Uptime("a", new("probe_success")),
            ReadSli.Raw($"1 - sum(sum_over_time(probe_success{W})) / sum(count_over_time(probe_success{W}))").Quiet()
        );

    [Fact]
    public void A_fixed_range_is_replaced_and_said_once()
    {
        var read = ReadSli.Raw("sum(rate(orders_total{result=\"lost\"}[10m])) / sum(rate(orders_total[10m]))");

        Assert.Equal(_byBad, read.Sli);
        Assert.Equal(
            "FKS147: The range [10m] is replaced by the lookback of each rule, since every alert looks back as far as it needs.",
            read.Said()
        );
    }

    [Fact]
    public void A_least_total_is_left_out_and_said()
    {
        var read = ReadSli.Raw($"{Bad} / clamp_min({All}, 1)");

        Assert.Equal(_byBad, read.Sli);
        Assert.Equal(
            "FKS159: The least that clamp_min puts in for the total is left out: it would be "
                + "events that never were, and without traffic there is no data.",
            read.Said()
        );
    }

    [Fact]
    public void A_fallback_that_hides_an_outage_is_left_out_and_said()
    {
        var read = ReadSli.Raw("success", $"{Good} / {All} or vector(1)");

        Assert.Equal(_byGood, read.Sli);
        Assert.Equal(
            "FKS160: Where the good events are missing and the total is not, the query says that all is "
                + "well; here every event is bad then, as in an outage in which none was good yet.",
            read.Said()
        );
    }
}
