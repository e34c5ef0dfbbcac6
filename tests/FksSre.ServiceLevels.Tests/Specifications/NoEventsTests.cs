namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Queries that can be read and hold no events to count: nothing at all, or a share where a number of events belongs.</summary>
public sealed class NoEventsTests
{
    private const string Bad = "sum(rate(lost_total[{{.window}}]))";
    private const string All = "sum(rate(orders_total[{{.window}}]))";

    [Theory]
    [InlineData($"0 * {All}")]
    [InlineData($"{All} * 0")]
    [InlineData($"{All} - {All}")]
    [InlineData($"-{All}")]
    [InlineData($"{All} > 1e99")]
    [InlineData($"{All} < 0")]
    [InlineData($"-1 > {All}")]
    [InlineData($"{All} == -1")]
    [InlineData($"clamp_max({All}, 0)")]
    [InlineData($"clamp({All}, -7, 0)")]
    [InlineData($"{All} * ({Bad} > 1e30)")]
    [InlineData($"min({All}) * 0 / 7")]
    [InlineData($"sum({All} > +1e40) or {All} * 0")]
    [InlineData("vector(0)")]
    public void A_total_that_is_never_above_0_is_refused(string total) =>
        Assert.Equal(
            "FKS191 error: It is never above 0, whatever its series say: there are no events, so nothing is ever judged.",
            ReadSli.Events(Bad, total).Said()
        );

    [Theory]
    [InlineData($"{Bad} > 1e99")]
    [InlineData($"clamp_max({Bad}, 0)")]
    [InlineData("vector(0)")]
    public void Bad_events_that_can_never_be_are_refused(string bad) =>
        Assert.Equal(
            "FKS192 error: It is never above 0, whatever its series say: no event is ever bad, so an outage would go unnoticed.",
            ReadSli.Events(bad, All).Said()
        );

    [Fact]
    public void Good_events_that_can_never_be_are_refused() =>
        Assert.Equal(
            "FKS192 error: It is never above 0, whatever its series say: no event is ever good.",
            ReadSli.Counters("good", $"{Bad} > 1e99", All).Said()
        );

    [Theory]
    [InlineData($"0 * {Bad} / {All}")]
    [InlineData($"clamp_max({Bad} / {All}, 0)")]
    [InlineData("vector(0)")]
    public void A_ratio_that_is_never_above_0_is_refused(string ratio) =>
        Assert.Equal(
            "FKS192 error: It is never above 0, whatever its series say: no event is ever bad, so an outage would go unnoticed.",
            ReadSli.Raw(ratio).Said()
        );

    [Theory]
    [InlineData($"{Bad} / ({All} - {All})")]
    [InlineData($"1 - {Bad} / (0 * {All})")]
    public void A_division_by_nothing_is_refused(string ratio) =>
        Assert.Equal("FKS152 error: It is divided by what is never anything but 0, whatever its series say.", ReadSli.Raw(ratio).Said());

    [Theory]
    [InlineData($"{All} > 5")]
    [InlineData($"{All} > 0")]
    [InlineData($"{All} * 1e-9")]
    [InlineData($"{All} - {Bad}")]
    [InlineData($"clamp_min({All}, 0)")]
    [InlineData($"0 - (0 - {All})")]
    [InlineData($"{All} or vector(0)")]
    [InlineData("count(load > -3)")]
    public void A_total_that_may_be_something_is_read(string total) => Assert.NotNull(ReadSli.Events(Bad, total).Sli);

    [Theory]
    [InlineData($"{Bad} / {All}", All)]
    [InlineData($"1 - {Bad} / {All}", All)]
    [InlineData($"clamp_max({Bad} / {All}, 1) or vector(0)", All)]
    [InlineData($"{Bad} / {All}", "sum(increase(orders_total[{{.window}}]))")]
    [InlineData("histogram_fraction(0.3, +Inf, sum(rate(took[{{.window}}])))", "histogram_count(sum(rate(took[{{.window}}])))")]
    [InlineData("1 - avg_over_time(up[{{.window}}])", All)]
    [InlineData("job:orders:error_ratio", All)]
    public void A_share_over_a_number_of_events_is_refused(string bad, string total) =>
        Assert.Equal(
            "FKS193 error: It gives a share already, and would be divided by the total once more.",
            ReadSli.Events(bad, total).Said()
        );

    [Theory]
    [InlineData("histogram_quantile", "histogram_quantile(0.95, sum by (le) (rate(took_bucket[{{.window}}]))) > 0.3")]
    [InlineData("quantile_over_time", "quantile_over_time(0.9, took_seconds[{{.window}}])")]
    public void How_long_they_took_over_how_many_they_are_is_refused(string function, string bad) =>
        Assert.Equal(
            $"FKS197 error: {function} gives how long the events took and not how many they are, and is divided by their number.",
            ReadSli.Events(bad, All).Said()
        );

    [Fact]
    public void Events_over_a_share_are_refused() =>
        Assert.Equal("FKS194 error: The total gives a share, and events are divided by it.", ReadSli.Events(Bad, $"{Bad} / {All}").Said());

    [Theory]
    [InlineData($"({Bad} / {All}) * {All}", All)]
    [InlineData($"{Bad} / 60", $"{All} / 60")]
    [InlineData($"{Bad} / {All}", $"{All} / {All}")]
    [InlineData("sum(job:lost:rate5m)", All)]
    public void What_gives_events_after_all_is_read(string bad, string total) => Assert.NotNull(ReadSli.Events(bad, total).Sli);
}
