using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>The ticket about an SLO that is not judged, over days.</summary>
public class MissingIndicatorTests
{
    private const string Missing = "ALERTS{alertname=\"SliMissing\",alertstate=\"firing\"}";
    private const string Remaining = "slo:error_budget_remaining:ratio";
    private const string Requests = "{job=\"services\",service=\"fks_eleven\"";
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    /// <summary>
    /// The bucket is gone after a day, requests go on for four more, which is longer than the alert looks back, and then it is back.
    /// </summary>
    [Fact]
    public void Ticket_lasts_until_the_bucket_is_back_and_the_budget_is_that_of_the_days_before()
    {
        const int back = 5 * Day;
        Slowly(
            SloDeclaration.Latency(95m, 250m),
            [
                new($"http_request_duration_seconds_count{Requests}}}", $"0+500x{back + Hour}"),
                new($"http_request_duration_seconds_bucket{Requests},le=\"0.25\"}}", $"0+485x{Day} stale _x{(4 * Day) - 2} 0+485x{Hour}"),
            ],
            [
                Nothing(Day * Minute, Missing),
                .. new[] { Day + 45, 2 * Day, (4 * Day) + 5, back - 5 }.SelectMany(at =>
                    new[]
                    {
                        True(at * Minute, $"count({Missing})"),
                        True(at * Minute, $"abs({Remaining} - 0.4) < bool 0.01"),
                        Nothing(at * Minute, "sli:events_bad:rate5m"),
                    }
                ),
                Nothing((back + Hour) * Minute, Missing),
            ]
        );
    }

    /// <summary>
    /// The target is up and gives nothing that is asked for. Nobody is told over a weekend; then somebody is, and stays told when the
    /// target goes.
    /// </summary>
    [Fact]
    public void Indicator_that_never_was_is_told_after_three_days_of_its_target() =>
        Slowly(
            SloDeclaration.Availability(99.9m),
            [],
            [
                .. new[] { Hour, Day, (2 * Day) + (14 * Hour) }.Select(at => Nothing(at * Minute, Missing)),
                True(((3 * Day) + (7 * Hour)) * Minute, $"count({Missing})"),
                True(5 * Day * Minute, $"count({Missing})"),
            ]
        );

    [Fact]
    public void Bucket_that_never_was_is_told_within_half_an_hour() =>
        Slowly(
            SloDeclaration.Latency(95m, 250m),
            [
                new($"http_request_duration_seconds_count{Requests}}}", $"0+500x{2 * Day}"),
                new($"http_request_duration_seconds_bucket{Requests},le=\"0.3\"}}", $"0+500x{2 * Day}"),
            ],
            [True(35 * Minute, $"count({Missing})"), True(2 * Day * Minute, $"count({Missing})"), Nothing(2 * Day * Minute, Remaining)]
        );

    /// <summary>Its counters are there and stand still: that is known.</summary>
    [Fact]
    public void Idle_service_is_not_missed() =>
        Slowly(
            SloDeclaration.Availability(99.9m),
            [new($"http_requests_total{Requests},status=\"200\"}}", $"0+100x20 2000+0x{5 * Day}")],
            [.. Enumerable.Range(1, 5).Select(day => Nothing(day * Day * Minute, Missing))]
        );

    /// <summary>A ratio over no traffic is not a number, and is there.</summary>
    [Fact]
    public void Ratio_without_traffic_is_not_missed_and_one_without_series_is()
    {
        var ratio = new SloDeclaration
        {
            Id = "freshness",
            ObjectivePercent = 97m,
            Sli = new SliDeclaration.Explicit(
                new Sli.RawRatio(
                    "freshness",
                    new EventSource.Query("sum(rate(stale_ticks_total[{{.window}}])) / sum(rate(ticks_total[{{.window}}]))")
                )
            ),
        };
        InputSeries[] Input(string end) => [new("stale_ticks_total", $"0+1x120 {end}"), new("ticks_total", $"0+100x120 {end}")];

        Holds(Service(ratio), Input("120+0x120"), Nothing(240 * Minute, "ALERTS"), Nothing(240 * Minute, "sli:events_bad:rate5m"));
        Holds(Service(ratio), Input("stale"), True(240 * Minute, $"count({Missing})"));
    }

    /// <summary>Nothing can be scraped for two hours and no target is known, as if whatever finds targets were gone.</summary>
    [Fact]
    public void Gap_of_everything_raises_nothing_about_a_service_that_is_healthy_before_and_after() =>
        Slowly(
            SloDeclaration.Latency(95m, 250m),
            [
                new($"http_request_duration_seconds_count{Requests}}}", $"0+500x{Day} _x120 780000+500x{Day}"),
                new($"http_request_duration_seconds_bucket{Requests},le=\"0.25\"}}", $"0+485x{Day} _x120 756600+485x{Day}"),
            ],
            [
                Nothing(((2 * Day) + 120) * Minute, $"max_over_time({Missing}[2d])"),
                True(((2 * Day) + 120) * Minute, $"abs({Remaining} - 0.4) < bool 0.01"),
            ],
            $"1x{Day} _x120 1x{Day}"
        );

    /// <summary>
    /// The bucket is gone for a day already, or for longer than the alert looks back, when nothing can be scraped for two hours, or for
    /// eight.
    /// </summary>
    [Theory]
    [InlineData(1, 120)]
    [InlineData(4, 480)]
    public void Gap_of_everything_does_not_end_the_ticket(int days, int gap) =>
        Slowly(
            SloDeclaration.Latency(95m, 250m),
            [
                new($"http_request_duration_seconds_count{Requests}}}", $"0+500x{(1 + days) * Day} _x{gap} 8000000+500x{2 * Day}"),
                new(
                    $"http_request_duration_seconds_bucket{Requests},le=\"0.25\"}}",
                    $"0+485x{Day} stale _x{(days * Day) + gap + (12 * Hour)} 8000000+485x{Day}"
                ),
            ],
            [
                True((((1 + days) * Day) - 5) * Minute, $"count({Missing})"),
                True(
                    (((1 + days) * Day) + gap + (11 * Hour)) * Minute,
                    $"count(count_over_time({Missing}[{gap + (11 * Hour)}m]) >= {(gap + (11 * Hour)) / 5})"
                ),
                Nothing((((1 + days) * Day) + gap + (13 * Hour)) * Minute, Missing),
            ],
            $"1x{(1 + days) * Day} _x{gap} 1x{2 * Day}"
        );

    /// <summary>Requests come by day alone; at night counters stand still.</summary>
    [Fact]
    public void Service_of_the_day_is_judged_by_its_days_and_not_missed_at_night() =>
        Slowly(
            SloDeclaration.Latency(95m, 250m),
            [
                new(
                    $"http_request_duration_seconds_count{Requests}}}",
                    "0+0x720 0+500x720 360000+0x720 360000+500x720 720000+0x720 720000+500x720 1080000+0x720"
                ),
                new(
                    $"http_request_duration_seconds_bucket{Requests},le=\"0.25\"}}",
                    "0+0x720 0+485x720 349200+0x720 349200+485x720 698400+0x720 698400+485x720 1047600+0x720"
                ),
            ],
            [
                Nothing(((3 * Day) + (11 * Hour)) * Minute, "max_over_time(ALERTS[4d])"),
                True(((3 * Day) + (11 * Hour)) * Minute, $"abs({Remaining} - 0.4) < bool 0.01"),
            ]
        );

    /// <summary>
    /// One of two replicas loses the bucket for two hours: its requests are neither fast nor slow. The tile in which the bucket comes back
    /// has 5 minutes of
    /// its requests and none of the bucket's increase, so at most those count as slow: 2,425 beside the 14,550 that were.
    /// </summary>
    [Fact]
    public void Bucket_that_one_of_two_replicas_lost_is_a_ticket_until_it_is_back_and_bad_events_are_those_of_one_tile() =>
        Slowly(
            SloDeclaration.Latency(95m, 250m),
            [
                new($"http_request_duration_seconds_count{Requests},instance=\"a\"}}", "0+500x600"),
                new($"http_request_duration_seconds_bucket{Requests},instance=\"a\",le=\"0.25\"}}", "0+485x600"),
                new($"http_request_duration_seconds_count{Requests},instance=\"b\"}}", "0+500x600"),
                new($"http_request_duration_seconds_bucket{Requests},instance=\"b\",le=\"0.25\"}}", "0+485x180 stale _x118 145500+485x300"),
            ],
            [
                Nothing(180 * Minute, "ALERTS"),
                True(220 * Minute, $"count({Missing})"),
                True(295 * Minute, $"count({Missing})"),
                Nothing(325 * Minute, Missing),
                Nothing(600 * Minute, "max_over_time(ALERTS{severity=\"page\"}[10h])"),
                True(600 * Minute, "abs(sum_over_time(sli:events_bad:sum5m[10h]) - (14550 + 2425)) < bool 1"),
            ]
        );

    /// <summary>Scraped each minute and evaluated each five; days of a trace take seconds so.</summary>
    private static void Slowly(SloDeclaration slo, InputSeries[] input, Expectation[] expected, string up = "1x20000")
    {
        var (passed, output) = Run(
            ServiceRules.Derive(Service(slo), Links),
            [.. input, new($"up{Requests},instance=\"a\"}}", up)],
            expected,
            5 * Minute
        );
        Assert.True(passed, output);
    }
}
