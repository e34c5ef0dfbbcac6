namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Queries that can be read and count something else than events, each once.</summary>
public sealed class CountingTests
{
    private const string W = "[{{.window}}]";
    private const string Bad = $"sum(rate(lost_total{W}))";
    private const string All = $"sum(rate(orders_total{W}))";
    private const string Count = $"sum(rate(took_seconds_count{W}))";

    [Theory]
    [InlineData("sum(rate(success_total[{{.window}}]))", "success_total", true)]
    [InlineData("sum(rate(orders_total{result=\"ok\"}[{{.window}}]))", "result=\"ok\"", false)]
    public void A_total_of_successes_has_no_events_in_an_outage(string total, string by, bool isCertain) =>
        Assert.Equal(
            $"FKS163{(isCertain ? " error" : "")}: The total holds successes alone ({by}): where everything fails there are no events, "
                + "and nothing is judged.",
            ReadSli.Events($"sum(rate(errors_total{W}))", total).Said()
        );

    [Fact]
    public void A_bucket_is_not_the_total() =>
        Assert.Equal(
            "FKS163 error: The total holds successes alone (le=\"2.5\"): where everything fails there are no events, "
                + "and nothing is judged.",
            ReadSli.Counters("good", "took_seconds_bucket{le=\"0.25\"}", "took_seconds_bucket{le=\"2.5\"}").Said()
        );

    [Fact]
    public void A_total_of_successes_and_failures_is_one() =>
        ReadSli.Events($"sum(rate(errors_total{W}))", $"sum(rate(success_total{W})) + sum(rate(errors_total{W}))").Quiet();

    private const string Either = "What stands behind or is counted only while there is nothing before it, so not in addition to it.";

    [Fact]
    public void One_count_or_another_is_not_their_sum()
    {
        Assert.Equal($"FKS164: {Either}", ReadSli.Events($"{Bad} or sum(rate(dropped_total{W}))", All).Said());
        Assert.Equal($"FKS164: {Either}", ReadSli.Events(Bad, $"{All} or sum(rate(calls_total{W}))").Said());
        Assert.Equal(
            $"FKS164: {Either}\n"
                + "FKS149 error: As bad are counted all events where the others are missing, so a service that is well would page.",
            ReadSli.Events($"{Bad} or {All}", All).Said()
        );
        ReadSli.Events($"{Bad} or 0 * {All}", All).Quiet();
    }

    [Fact]
    public void Series_of_two_metrics_hide_each_other()
    {
        Assert.Equal(
            "FKS165: Series of dropped_total that have the labels of one of lost_total are left out.",
            ReadSli.Events($"sum(rate(lost_total{W}) or rate(dropped_total{W}))", All).Said()
        );
        ReadSli.Events($"sum(rate(lost_total{{at=\"a\"}}{W}) or rate(lost_total{{at=\"b\"}}{W}))", All).Quiet();
    }

    [Fact]
    public void Events_are_not_made_of_nothing()
    {
        const string Made = "Where none of its series is there, events are made up: they count as {0} though nothing happened.";
        Assert.Equal(
            $"FKS166 error: {Made.Replace("{0}", "bad", StringComparison.Ordinal)}",
            ReadSli.Events($"{Bad} or vector(7)", All).Said()
        );
        Assert.Equal(
            $"FKS166 error: {Made.Replace("{0}", "good", StringComparison.Ordinal)}",
            ReadSli.Counters("good", $"sum(rate(filled_total{W})) or vector(1)", All).Said()
        );
        Assert.Equal(
            $"FKS166: {Made.Replace("{0}", "traffic", StringComparison.Ordinal)}",
            ReadSli.Events(Bad, $"{All} or vector(1)").Said()
        );
        ReadSli.Events($"{Bad} or vector(0)", All).Quiet();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{le!=\"0.25\"}")]
    [InlineData("{le=~\"0.25|0.5\"}")]
    [InlineData("{le=~\"0.*\"}")]
    public void Each_bucket_counts_an_event_again(string matcher) =>
        Assert.Equal(
            "FKS167 error: took_seconds_bucket has a series for each bound, so an event is counted once for every bucket that holds it.",
            ReadSli.Events($"{Count} - sum(rate(took_seconds_bucket{matcher}{W}))", Count).Said()
        );

    [Theory]
    [InlineData("{le=\"0.25\"}")]
    [InlineData("{le=~\"1|1.0\"}")]
    [InlineData("{le=~\"0\\\\.25\"}")]
    public void One_bucket_in_two_spellings_is_one(string matcher) =>
        Assert.NotNull(ReadSli.Events($"{Count} - sum(rate(took_seconds_bucket{matcher}{W}))", Count).Quiet());

    [Fact]
    public void What_is_divided_is_of_the_same_time()
    {
        const string Earlier = $"sum(rate(orders_total{W} offset 3h))";
        const string Then = "It looks at {0} and the total at {1}, so what is divided is no share of the same events.";

        Assert.Equal(
            $"FKS168 error: {string.Format(null, Then, "now", "offset 3h")}",
            ReadSli.Events($"sum(rate(orders_total{{at=\"lost\"}}{W}))", Earlier).Said()
        );
        Assert.Equal($"FKS168: {string.Format(null, Then, "now", "offset 3h")}", ReadSli.Events(Bad, Earlier).Said());
        Assert.Equal($"FKS168 error: {string.Format(null, Then, "offset 3h", "now")}", ReadSli.Raw($"{Earlier} / {All}").Said());
        Assert.Equal(
            "FKS169: It looks at offset 3h and not at now, so every page comes so much later.",
            ReadSli.Events($"sum(rate(lost_total{W} offset 3h))", Earlier).Said()
        );
    }

    [Fact]
    public void A_moment_that_stands_still_sees_nothing()
    {
        Assert.Equal(
            "FKS169 error: It looks at @ 1609746000 for ever, so nothing that happens is seen.",
            ReadSli.Events($"sum(rate(lost_total{W} @ 1609746000))", All).Said()
        );
        ReadSli.Events($"sum(rate(lost_total{W} @ end()))", All).Quiet();
    }

    [Fact]
    public void A_number_of_series_is_no_number_of_events()
    {
        Assert.Equal(
            "FKS136: It gives a number of series, and the query beside it gives events.",
            ReadSli.Events(Bad, $"count(rate(orders_total{W}))").Said()
        );
        ReadSli.Events($"sum(rate(stolen_seconds_total{W}))", "count(cpu)").Quiet();
    }

    [Fact]
    public void What_was_measured_is_no_number_of_events()
    {
        const string Said =
            "FKS137 error: took_seconds_sum adds up what was measured of each event, e.g. its seconds, "
            + "and the query beside it counts events.";

        Assert.Equal(Said, ReadSli.Events(Bad, $"sum(rate(took_seconds_sum{W}))").Said());
        Assert.Equal(Said, ReadSli.Events($"sum(rate(took_seconds_sum{{at=\"lost\"}}{W}))", Count).Said());
        ReadSli.Events($"sum(rate(took_seconds_sum{{at=\"lost\"}}{W}))", $"sum(rate(took_seconds_sum{W}))").Quiet();
    }

    [Theory]
    [InlineData("avg(", "avg")]
    [InlineData("max(", "max")]
    [InlineData("topk(3, ", "topk")]
    [InlineData("quantile(0.7, ", "quantile")]
    [InlineData("topk(3, sum by (at) (", "topk")]
    [InlineData("avg(sum by (at) (", "avg")]
    public void One_of_the_series_is_not_all_of_them(string opened, string aggregation) =>
        Assert.Equal(
            $"FKS138: {aggregation} gives what some or a typical one of the series counts, and not the events of all of them.",
            ReadSli
                .Events(Bad, $"{opened}rate(orders_total{W}){new string(')', opened.Count(c => c == '(') - opened.Count(c => c == ')'))}")
                .Said()
        );

    [Theory]
    [InlineData("took_seconds{quantile=\"0.7\"}", "took_seconds")]
    [InlineData("job:lost:rate5m", "job:lost:rate5m")]
    [InlineData("up", "up")]
    public void A_gauge_does_not_grow_by_events(string series, string metric) =>
        Assert.Equal(
            $"FKS139 error: {metric} is no counter but the value of a moment, so its growth is no number of events.",
            ReadSli.Events($"sum(rate({series}{W}))", All).Said()
        );

    [Fact]
    public void Bad_events_of_one_place_are_said_to_be()
    {
        Assert.Equal(
            "FKS161: Bad events are counted with job=\"a\" alone, and the total is not: what fails elsewhere counts as good.",
            ReadSli.Events($"sum(rate(calls_total{{job=\"a\",code=~\"5..\"}}{W}))", $"sum(rate(calls_total{W}))").Said()
        );
        ReadSli.Events($"sum(rate(calls_total{{job=\"a\",code=~\"5..\"}}{W}))", $"sum(rate(calls_total{{job=\"a\"}}{W}))").Quiet();
        ReadSli
            .Events(
                $"sum(rate(calls_total{{job=\"a\",code=~\"5..\"}}{W})) + sum(rate(calls_total{{job!=\"a\",code=\"500\"}}{W}))",
                $"sum(rate(calls_total{W}))"
            )
            .Quiet();
    }

    [Fact]
    public void Samples_of_a_counter_are_no_events() =>
        Assert.Equal(
            "FKS195: count_over_time counts the samples of a counter, however many events lie between them. So the budget "
                + "is not that of all events, and the least number of bad ones behind a page is not of real ones.",
            ReadSli.Raw($"sum(increase(lost_total{W})) / sum(count_over_time(orders_total{W}))").Said()
        );

    [Theory]
    [InlineData("unless", "code=~\"5..\"", "code!~\"5..\"")]
    [InlineData("and", "code=~\"2..\"", "code=~\"2..\"")]
    public void Series_that_are_chosen_by_others_have_their_meaning(string set, string matcher, string meant) =>
        Assert.Equal(
            $"FKS149 error: As bad are counted events that went well ({meant}), so a service that is well would page.",
            ReadSli.Events($"sum(rate(calls_total{W}) {set} rate(calls_total{{{matcher}}}{W}))", $"sum(rate(calls_total{W}))").Said()
        );
}
