using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>
/// Counts that are added, weighed, bounded or subject to a condition keep their meaning where some of their series are not there yet.
/// </summary>
public sealed class AddedCountsTests
{
    private const string W = "[{{.window}}]";
    private const string Bad = $"sum(rate(orders_total{{result=\"lost\"}}{W}))";
    private const string All = $"sum(rate(orders_total{W}))";

    private static readonly Selector _all = new("orders_total");
    private static readonly EventSource _total = new EventSource.Counter(_all);

    /// <summary>A counter is born with its first event, so the total is there before the first failure is.</summary>
    [Fact]
    public void A_total_that_is_added_up_is_there_as_soon_as_one_part_is()
    {
        const string failures = $"sum(rate(failures_total{W}))";
        const string successes = $"sum(rate(successes_total{W}))";
        var expected = new Sli.Availability(
            "a",
            new EventSource.Counter(new("failures_total")),
            new EventSource.Query($"({successes} or vector(0)) + ({failures} or vector(0)) and on () ({successes} or {failures})")
        );

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
    public void What_is_left_out_of_the_total_may_not_be_there_yet() =>
        Assert.Equal(
            new Sli.Availability(
                "a",
                new EventSource.Counter(new("lost_total")),
                new EventSource.Query($"{All} - (sum(rate(ignored_total{W})) or vector(0))")
            ),
            ReadSli.Raw($"sum(rate(lost_total{W})) / ({All} - sum(rate(ignored_total{W})))").Quiet()
        );

    [Fact]
    public void A_weight_weighs_events() =>
        Assert.Equal(
            new Sli.Availability("a", new EventSource.Query($"0.25 * {Bad}"), _total),
            ReadSli.Raw($"0.25 * {Bad} / {All}").Quiet()
        );

    /// <summary>Where bad events need not be among all of them.</summary>
    [Fact]
    public void An_upper_bound_stays() =>
        Assert.Equal(
            new Sli.Availability("a", new EventSource.Query($"clamp_max(sum(rate(lost_total{W})), scalar({All}))"), _total),
            ReadSli.Raw($"clamp_max(sum(rate(lost_total{W})) / {All}, 1)").Quiet()
        );

    [Fact]
    public void What_counts_nothing_is_refused() =>
        Assert.Equal(
            "FKS151 error: As good are counted all events, so an outage would go unnoticed.",
            ReadSli.Events($"{All} - {All}", All).Said()
        );

    [Theory]
    [InlineData($"{Bad} / {All} and on () (hour() > 7)", "and on () (hour() > 7)")]
    [InlineData($"{Bad} / {All} unless on () maintenance == 1", "unless on () (maintenance == 1)")]
    [InlineData($"{Bad} / ({All} > 5)", $"and on () ({All} > 5)")]
    public void A_condition_holds_for_bad_and_all_alike(string query, string condition) =>
        Assert.Equal(
            new Sli.Availability("a", new EventSource.Query($"({Bad}) {condition}"), new EventSource.Query($"({All}) {condition}")),
            ReadSli.Raw(query).Sli! with
            {
                Hours = null,
            }
        );

    [Fact]
    public void Counters_that_are_added_one_by_one_are_said_to_be()
    {
        Assert.Equal(
            "FKS198: The series of lost_total and late_total are put together one by one: where the labels of one differ from "
                + "those of each of the other, or it is not there yet, its events are not counted.",
            ReadSli.Events($"sum(rate(lost_total{W}) + rate(late_total{W}))", All).Said()
        );
    }

    /// <summary>What is taken from each series may be taken from their sum, so an outage without good ones is seen.</summary>
    [Fact]
    public void Counters_that_are_taken_from_each_other_one_by_one_are_taken_apart()
    {
        Assert.Equal(
            new Sli.GoodAvailability("a", new EventSource.Counter(new("filled_total")), _total),
            ReadSli.Events($"sum(rate(orders_total{W}) - rate(filled_total{W}))", All).Quiet()
        );
        Assert.IsType<Sli.Latency>(
            ReadSli
                .Events(
                    $"sum(rate(took_seconds_count{W}) - ignoring (le) rate(took_seconds_bucket{{le=\"0.3\"}}{W}))",
                    $"sum(rate(took_seconds_count{W}))"
                )
                .Quiet()
        );
    }
}
