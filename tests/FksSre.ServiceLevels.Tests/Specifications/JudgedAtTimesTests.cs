using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Ratios that are not always there, and those that say the opposite of what they are called.</summary>
public sealed class JudgedAtTimesTests
{
    private const string W = "[{{.window}}]";
    private const string Share = $"sum(rate(lost_total{W})) / sum(rate(orders_total{W}))";

    [Theory]
    [InlineData($"({Share}) > 0.07")]
    [InlineData("job:lost:ratio > 0")]
    [InlineData("job:lost:ratio != 0")]
    [InlineData("job:lost:ratio < 0.5")]
    [InlineData("job:lost:ratio >= 0.07")]
    public void What_is_there_at_some_values_alone_is_refused(string query) =>
        Assert.Equal(
            $"FKS199 error: It gives nothing unless {query}, and what gives nothing is not judged: neither as good nor as bad.",
            ReadSli.Raw(query).Said()
        );

    [Fact]
    public void What_is_there_in_an_outage_alone_is_refused() =>
        Assert.Equal(
            "FKS199 error: It gives nothing unless absent(up{job=\"a\"}) is 1, and what gives nothing is not judged: "
                + "neither as good nor as bad.",
            ReadSli.Raw("absent(up{job=\"a\"})").Said()
        );

    [Theory]
    [InlineData($"({Share}) > 0")]
    [InlineData($"({Share}) > bool 0.07")]
    [InlineData($"({Share}) <= 1")]
    [InlineData("job:lost:ratio >= 0")]
    [InlineData("absent(up{job=\"a\"}) or vector(0)")]
    [InlineData($"sum(rate(lost_total{W})) / (sum(rate(orders_total{W})) > 7)")]
    public void What_is_always_there_is_read(string query) => ReadSli.Raw(query).NoneOf("FKS199");

    /// <summary>In a total outage none is left that is 1, and the ratio would vanish with it.</summary>
    [Theory]
    [InlineData("1 - count(up == 1) / count(up)", "1 - ((count(up == 1)) or 0 * (count(up))) / count(up)")]
    [InlineData("(count(up == 0)) / (count(up))", "(((count(up == 0)) or 0 * (count(up)))) / (count(up))")]
    [InlineData("1 - sum(ready == 1) / count(ready)", "1 - ((sum(ready == 1)) or 0 * (count(ready))) / count(ready)")]
    [InlineData(
        "1 - sum by (at) (ready == 1) / sum by (at) (known)",
        "1 - ((sum by (at) (ready == 1)) or 0 * (sum by (at) (known))) / sum by (at) (known)"
    )]
    [InlineData("1 - sum by (at) (ready == 1) / sum by (of) (known)", "1 - sum by (at) (ready == 1) / sum by (of) (known)")]
    [InlineData("1 - sum(a:ok:rate5m) / sum(a:all:rate5m)", "1 - ((sum(a:ok:rate5m)) or 0 * (sum(a:all:rate5m))) / sum(a:all:rate5m)")]
    [InlineData("sum(ready) / count(ready)", "sum(ready) / count(ready)")]
    [InlineData("1 - sum(idle > 7) / sum(idle)", "1 - ((sum(idle > 7)) or 0 * (sum(idle))) / sum(idle)")]
    [InlineData("1 - sum(idle >= 7) / sum(idle)", "1 - ((sum(idle >= 7)) or 0 * (sum(idle))) / sum(idle)")]
    [InlineData("1 - sum(load < 7) / sum(load)", "1 - ((sum(load < 7)) or 0 * (sum(load))) / sum(load)")]
    [InlineData("1 - sum(load <= 7) / sum(load)", "1 - ((sum(load <= 7)) or 0 * (sum(load))) / sum(load)")]
    [InlineData("1 - sum(lost != 7) / sum(lost)", "1 - ((sum(lost != 7)) or 0 * (sum(lost))) / sum(lost)")]
    [InlineData("1 - sum(ready == bool 1) / count(ready)", "1 - sum(ready == bool 1) / count(ready)")]
    public void None_of_some_things_is_0_of_them(string query, string filled) =>
        Assert.Equal($"avg_over_time((({filled}) >= 0)[{{{{.window}}}}:30s])", Ratio(query));

    [Fact]
    public void A_counter_that_is_not_born_has_counted_nothing() =>
        Assert.Equal(
            $"1 - ((sum(irate(filled_total{W}))) or 0 * (sum(irate(orders_total{W})))) / sum(irate(orders_total{W}))",
            Ratio($"1 - sum(irate(filled_total{W})) / sum(irate(orders_total{W}))")
        );

    [Theory]
    [InlineData("count(up == 1) / count(up)", "up == 1")]
    [InlineData($"histogram_fraction(0, 0.3, sum(rate(took{W})))", "within 0.3")]
    [InlineData("took_seconds{quantile=\"0.9\"} < bool 0.3", "took_seconds{quantile=\"0.9\"} < bool 0.3")]
    [InlineData("sum(up) / count(node_info)", "up")]
    public void Success_by_its_shape_is_no_share_of_errors(string query, string by) =>
        Assert.Equal(
            $"FKS149 error: As bad are counted what went well ({by}), so a service that is well would page.",
            ReadSli.Raw(query).Said()
        );

    [Fact]
    public void How_many_times_were_measured_is_not_how_long_they_were() =>
        ReadSli.Raw("count(took_seconds{quantile=\"0.9\"}) < bool 7").NoneOf("FKS149");

    /// <summary>The difference of two scrapes is what a gauge does, and one that is not there says nothing.</summary>
    [Fact]
    public void Difference_of_a_gauge_is_not_filled_in() =>
        Assert.DoesNotContain(" or 0 ", Ratio($"1 - sum(delta(stock{W})) / sum(delta(room{W}))"), StringComparison.Ordinal);

    [Theory]
    [InlineData("count(up == 0)", "count(up)", "up == 0")]
    [InlineData("sum(up == bool 0)", "count(up)", "up == bool 0")]
    [InlineData(
        "count(took_seconds{quantile=\"0.9\"} > 0.3)",
        "count(took_seconds{quantile=\"0.9\"})",
        "took_seconds{quantile=\"0.9\"} > 0.3"
    )]
    [InlineData("count(up) - sum(up)", "count(up)", "up")]
    public void Failure_by_its_shape_is_not_good(string good, string total, string by) =>
        Assert.Equal(
            $"FKS151 error: As good are counted what failed ({by}), so an outage would go unnoticed.",
            ReadSli.Gauges("good", good, total).Said()
        );

    [Theory]
    [InlineData("count(up == 0)", "count(up)")]
    [InlineData("count(up) - sum(up)", "count(up)")]
    [InlineData("count(took_seconds{quantile=\"0.9\"} > 0.3)", "count(took_seconds{quantile=\"0.9\"})")]
    [InlineData("sum(up == bool 0)", "count(up)")]
    public void Failure_by_its_shape_is_bad(string bad, string total) => ReadSli.Events(bad, total).Quiet();

    [Fact]
    public void A_verdict_is_no_number_of_events() =>
        Assert.Equal(
            "FKS193 error: It gives a share already, and would be divided by the total once more.",
            ReadSli.Events($"sum(rate(lost_total{W})) > bool 7", $"sum(rate(orders_total{W}))").Said()
        );

    [Fact]
    public void A_fallback_does_not_hide_what_is_counted() =>
        Assert.Equal(
            "FKS149 error: As bad are counted events that went well (code=~\"2..\"), so a service that is well would page.",
            ReadSli.Raw($"sum(rate(calls_total{{code=~\"2..\"}}{W})) / sum(rate(calls_total{W})) or vector(1)").Said()
        );

    private static string Ratio(string query) => Assert.IsType<Sli.RawRatio>(ReadSli.Raw(query).Sli).ErrorRatio.Text;
}
