using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Queries in which series, or what they are worth, stand where events are counted.</summary>
public sealed class SeriesForEventsTests
{
    private const string W = "[{{.window}}]";
    private const string All = $"sum(rate(orders_total{W}))";
    private const string Values =
        "count_values gives a series for each value and says how many series have it, which is no number of events.";

    [Fact]
    public void Values_are_no_events()
    {
        Assert.Equal($"FKS210 error: {Values}", ReadSli.Events($"count_values(\"v\", rate(lost_total{W}))", All).Said());
        Assert.Equal($"FKS210 error: {Values}", ReadSli.Gauges("good", "count_values(\"v\", up)", "count(up)").Said());
        Assert.Equal($"FKS210 error: {Values}", ReadSli.Gauges("good", "count(up == 1)", "count_values by (v) (\"v\", up)").Said());
        Assert.Equal($"FKS210 error: {Values}", ReadSli.Raw("count_values(\"v\", up == 0) / 7").Said());
        Assert.Equal($"FKS210 error: {Values}", ReadSli.Threshold("count_values(\"v\", up)", "gte", "7").Said());
    }

    [Fact]
    public void How_many_values_there_are_is_one_number()
    {
        ReadSli.Threshold("count(count_values(\"v\", release))", "lte", "2").Quiet();
        Assert.Equal(
            "FKS136: It gives a number of series, and the query beside it gives events.",
            ReadSli.Events($"sum(count_values(\"v\", lost))", All).Said()
        );
    }

    [Theory]
    [InlineData("good")]
    [InlineData("bad")]
    public void A_sum_without_another_is_all_of_it_or_nothing(string kind)
    {
        const string Said =
            "FKS212 error: unless takes no events away: it gives nothing as long as what stands behind it is there, be it 0.";

        Assert.Equal(Said, ReadSli.Counters(kind, $"{All} unless sum(rate(lost_total{W}))", All).Said());
        Assert.Equal(Said, ReadSli.Counters(kind, $"{All} unless sum(rate(orders_total{{code=~\"5..\"}}{W}))", All).Said());
        Assert.Equal(Said, ReadSli.Raw($"({All} unless sum(rate(lost_total{W}))) / {All}").Said());
    }

    [Fact]
    public void Series_without_a_partner_are_whole()
    {
        var read = ReadSli.Counters("good", $"sum(rate(orders_total{W}) unless rate(lost_total{W}))", All);

        Assert.IsType<Sli.GoodAvailability>(read.Sli);
        Assert.Equal(
            "FKS212: unless takes no events away: series of orders_total that have the labels of one of lost_total are left out whole, "
                + "however little lost_total counts.",
            read.Said()
        );
    }

    [Theory]
    [InlineData($"sum(rate(lost_total{W})) unless on () (sum(rate(orders_total{W})) < 7)")]
    [InlineData($"sum(rate(lost_total{W})) unless on () (maintenance == 1)")]
    [InlineData($"sum(rate(orders_total{W}) unless rate(orders_total{{code!~\"5..\"}}{W}))")]
    public void A_condition_or_a_choice_is_none_of_it(string bad) => ReadSli.Events(bad, All).NoneOf("FKS212");

    [Theory]
    [InlineData("lag > 1000", "lag")]
    [InlineData("lag <= 50", "lag")]
    [InlineData("answer_seconds > 0.3", "answer_seconds")]
    public void Values_are_not_added_up_to_be_counted(string comparison, string gauge)
    {
        var said = $"FKS213 error: It adds up the values for which {comparison} holds, and the query beside it counts how many there are.";
        var read = ReadSli.Gauges("bad", $"sum({comparison})", $"count({gauge})");

        Assert.Equal(said, read.Said());
        Assert.Equal($"Count them: count({comparison}).", read.Findings.Single().Remedy);
        Assert.Equal(said, ReadSli.Raw($"1 - sum({comparison}) / count({gauge})").Said());
        ReadSli.Gauges("bad", $"count({comparison})", $"count({gauge})").NoneOf("FKS213");
        ReadSli.Gauges("bad", $"sum({comparison})", $"sum({gauge})").NoneOf("FKS213");
    }

    [Theory]
    [InlineData("sum(stuck == 1)")]
    [InlineData("sum(stuck > 0)")]
    [InlineData("sum(stuck >= 1)")]
    [InlineData("sum(stuck > 0.5)")]
    [InlineData("sum(stuck > bool 7)")]
    public void Of_1_and_0_the_sum_is_their_number(string bad) => ReadSli.Gauges("bad", bad, "count(stuck)").NoneOf("FKS213");
}
