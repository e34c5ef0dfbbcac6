namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Counts that are added up and hold the same events.</summary>
public sealed class SameEventsTests
{
    [Theory]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{code=~\"500|503\"}")]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{code=~\"[45]..\"}")]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{code!~\"2..|3..\"}")]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{code=~\"5..\",path=\"/buy\"}")]
    [InlineData("calls_total{job=\"a\",code=\"503\"}", "calls_total{code=~\"5..\",job=\"a\"}")]
    [InlineData("calls_total{grpc_code=\"Internal\"}", "calls_total{grpc_code!~\"OK|NotFound\"}")]
    [InlineData("calls_total{at=~\"a|b\",code=\"500\"}", "calls_total{at=~\"b|c\",code=\"500\"}")]
    public void What_two_matchers_both_take_is_counted_twice(string one, string other)
    {
        var read = ReadSli.Events($"{Rate(one)} + {Rate(other)}", Rate("calls_total"));

        Assert.Equal($"FKS211 error: Events are counted twice: those that both {one} and {other} hold.", read.Said());
        Assert.Equal(read.Said(), ReadSli.Raw($"({Rate(one)} + {Rate(other)}) / {Rate("calls_total")}").Said());
        Assert.Equal(read.Said(), ReadSli.Raw($"{Rate(one)} / {Rate("calls_total")} + {Rate(other)} / {Rate("calls_total")}").Said());
    }

    [Theory]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{code=~\"4..\"}")]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{code=\"429\"}")]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{code!~\"2..|3..|5..\"}")]
    [InlineData("calls_total{code=~\"5..\",at=\"a\"}", "calls_total{code=~\"5..\",at=\"b\"}")]
    [InlineData("calls_total{code=~\"5..\",at=\"a\"}", "calls_total{code=~\"5..\",at!=\"a\"}")]
    [InlineData("calls_total{code=~\"5..\"}", "calls_total{late=\"true\"}")]
    [InlineData("calls_total{code=~\"5..\"}", "dropped_total{code=~\"5..\"}")]
    [InlineData("calls_total{code=~\"5..\",at=~\"a.*\"}", "calls_total{code=~\"5..\",at=~\"b.*\"}")]
    public void What_exclude_each_other_or_may_is_counted_once(string one, string other) =>
        ReadSli.Events($"{Rate(one)} + {Rate(other)}", Rate("calls_total")).NoneOf("FKS211");

    [Fact]
    public void What_is_subtracted_may_be_what_is_counted_twice()
    {
        const string Slow = "sum(rate(took_seconds_count[{{.window}}])) - sum(rate(took_seconds_bucket{le=\"0.7\"}[{{.window}}]))";
        const string SlowErrors =
            "(sum(rate(took_seconds_count{code=~\"5..\"}[{{.window}}])) "
            + "- sum(rate(took_seconds_bucket{code=~\"5..\",le=\"0.7\"}[{{.window}}])))";

        ReadSli.Events($"{Slow} + {Rate("took_seconds_count{code=~\"5..\"}")} - {SlowErrors}", Rate("took_seconds_count")).NoneOf("FKS211");
    }

    /// <summary>On the way there stands kept + lost - (all - kept), and the second step takes it away again.</summary>
    [Fact]
    public void Share_that_is_taken_from_one_twice_adds_nothing_to_itself() =>
        ReadSli
            .Raw(
                $"1 - (1 - ({Rate("calls_total")} - {Rate("calls_total{result=\"kept\"}")}) "
                    + $"/ ({Rate("calls_total{result=\"kept\"}")} + {Rate("calls_total{result=\"lost\"}")}))"
            )
            .NoneOf("FKS211");

    [Fact]
    public void A_bucket_is_a_part_of_all() =>
        Assert.Equal(
            "FKS211 error: Of the total, events are counted twice: "
                + "those that both took_seconds_bucket{le=\"0.7\"} and took_seconds_count hold.",
            ReadSli.Events(Rate("lost_total"), $"{Rate("took_seconds_bucket{le=\"0.7\"}")} + {Rate("took_seconds_count")}").Said()
        );

    [Fact]
    public void What_is_added_to_itself_is_counted_twice()
    {
        Assert.Equal(
            "FKS211 error: Events are counted twice: calls_total{code=\"503\"} is added to itself.",
            ReadSli.Events($"{Rate("calls_total{code=\"503\"}")} + {Rate("calls_total{code=\"503\"}")}", Rate("calls_total")).Said()
        );
        Assert.Equal(
            "FKS211 error: Of the total, events are counted twice: calls_total is added to itself.",
            ReadSli.Raw($"{Rate("calls_total{code=\"503\"}")} / ({Rate("calls_total")} + {Rate("calls_total")})").Said()
        );
    }

    [Theory]
    [InlineData("60 * {0}", "{0}")]
    [InlineData("{0}", "{0} / 60")]
    public void What_is_per_minute_is_not_among_what_is_per_second(string bad, string total)
    {
        var (counted, all) = (string.Format(null, bad, Rate("calls_total{code=\"503\"}")), string.Format(null, total, Rate("calls_total")));
        const string Said = "FKS215 error: Each event of calls_total{code=\"503\"} is counted 60 times, and once in the total.";

        Assert.Equal(Said, ReadSli.Events(counted, all).Said());
        Assert.Equal(Said, ReadSli.Raw($"({counted}) / ({all})").Said());
    }

    [Fact]
    public void Other_metrics_may_be_weighed()
    {
        ReadSli.Events($"60 * {Rate("lost_total")}", Rate("calls_total")).Quiet();
        ReadSli.Events($"60 * {Rate("calls_total{code=\"503\"}")}", $"60 * {Rate("calls_total")}").Quiet();
        ReadSli.Events($"{Rate("calls_total{code=\"503\"}")} / 2", Rate("calls_total")).Quiet();
    }

    /// <summary>What is slow and not too slow counts half.</summary>
    [Theory]
    [InlineData("({0} + {1}) / 2", "sum(rate(took_seconds_count[{{.window}}]))")]
    [InlineData("0.5 * {0} + 0.5 * {1}", "sum(rate(took_seconds_count[{{.window}}]))")]
    [InlineData("{0} + {1}", "2 * sum(rate(took_seconds_count[{{.window}}]))")]
    [InlineData("{0} + {1}", "sum(rate(took_seconds_count[{{.window}}])) + sum(rate(took_seconds_count[{{.window}}]))")]
    public void An_apdex_counts_some_events_half(string good, string total) =>
        ReadSli
            .Counters(
                "good",
                string.Format(null, good, Rate("took_seconds_bucket{le=\"0.3\"}"), Rate("took_seconds_bucket{le=\"1.2\"}")),
                total
            )
            .Quiet();

    /// <summary>Some orders are worth two of the others.</summary>
    [Fact]
    public void Weights_on_both_sides_may_be_meant()
    {
        var read = ReadSli.Events(
            $"{Rate("calls_total{code=~\"5..\"}")} + {Rate("calls_total{code=~\"5..\",plan=\"gold\"}")}",
            $"{Rate("calls_total")} + {Rate("calls_total{plan=\"gold\"}")}"
        );

        Assert.NotNull(read.Sli);
        Assert.Equal(
            "FKS211: Events are counted twice: those that both calls_total{code=~\"5..\"} "
                + "and calls_total{code=~\"5..\",plan=\"gold\"} hold.\n"
                + "FKS211: Of the total, events are counted twice: those that both calls_total and calls_total{plan=\"gold\"} hold.",
            read.Said()
        );
    }

    private static string Rate(string series) => $"sum(rate({series}[{{{{.window}}}}]))";
}
