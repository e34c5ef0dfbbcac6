using FksSre.Monitoring.RuleTests;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Outages in which there is no series of good events, beside restarts and gaps that are none.</summary>
public class NoGoodSeriesTests
{
    private const string Remaining = "slo:error_budget_remaining:ratio";
    private const string Pages = "ALERTS{alertstate=\"firing\",severity=\"page\"}";
    private const int Hour = 60;

    private static readonly EventSource _all = new EventSource.Counter(new("http_requests_total", LabelMatcher.Equal("service", "p")));
    private static readonly EventSource _good = new EventSource.Counter(
        new("http_requests_total", LabelMatcher.Equal("service", "p"), new LabelMatcher("status", MatchOperator.NotMatches, "5.."))
    );
    private static readonly EventSource _goodElsewhere = new EventSource.Counter(
        new("http_requests_ok_total", LabelMatcher.Equal("service", "p"))
    );

    private static readonly EventSource _goodQuery = new EventSource.Query(
        "sum(rate(http_requests_total{service=\"p\",status=~\"2..\"}[{{.window}}])) + "
            + "sum(rate(http_requests_total{service=\"p\",status=~\"3..\"}[{{.window}}]))"
    );

    private static readonly EventSource _allQuery = new EventSource.Query("sum(rate(http_requests_total{service=\"p\"}[{{.window}}])) * 1");

    /// <summary>A day of 100 requests a minute; then a restart after which all fail, four hours long.</summary>
    [Fact]
    public void Restart_into_nothing_but_errors_pages_until_it_ends_and_spends_the_budget()
    {
        const int day = 24 * Hour;
        const int outage = 4 * Hour;
        Holds(
            Promise(_good, _all),
            [Series("status=\"200\"", $"0+100x{day} stale"), Series("status=\"500\"", $"_x{day + 1} 0+100x{outage}")],
            [
                Nothing(day * Minute, Pages),
                True((day + 4) * Minute, $"count({Pages}) > bool 0"),
                True((day + Hour) * Minute, $"count({Pages}) > bool 0"),
                True((day + outage) * Minute, $"count({Pages}) > bool 0"),
                True((day + outage) * Minute, "sli:events_bad:rate5m == bool sli:events_total:rate5m"),
                True((day + outage) * Minute, $"abs(sum_over_time(sli:events_bad:sum5m[{outage + 10}m]) - {100 * outage}) < bool 600"),
                True((day + outage) * Minute, $"abs({Remaining} + {(100m * outage / (100m * (day + outage)) / 0.001m) - 1m:0}) < bool 5"),
                True((day + outage) * Minute, "sum(increase(http_requests_total{status=~\"5..\"}[30m])) > bool 2900"),
            ]
        );
    }

    [Fact]
    public void First_start_with_nothing_but_errors_pages() =>
        Holds(
            Promise(_good, _all),
            [Series("status=\"500\"", "0+100x20")],
            [
                True(4 * Minute, $"count({Pages}) > bool 0"),
                True(20 * Minute, $"count({Pages}) > bool 0"),
                True(20 * Minute, $"{Remaining} < bool -900"),
            ]
        );

    [Fact]
    public void One_replica_of_three_that_restarts_into_errors_counts_its_own() =>
        Holds(
            Promise(_good, _all),
            [
                Series("status=\"200\",pod=\"a\"", "0+100x30 stale"),
                Series("status=\"500\",pod=\"a\"", "_x31 0+100x30"),
                Series("status=\"200\",pod=\"b\"", "0+100x61"),
                Series("status=\"200\",pod=\"c\"", "0+100x61"),
            ],
            [
                Nothing(30 * Minute, Pages),
                True(60 * Minute, "abs(sli:events_bad:rate5m / sli:events_total:rate5m - 1 / 3) < bool 0.001"),
                True(60 * Minute, $"count({Pages}) > bool 0"),
            ]
        );

    /// <summary>The redirects of a good query are not there any more, which says nothing of the answers.</summary>
    [Fact]
    public void Good_query_of_which_a_part_is_gone_is_not_judged() =>
        Holds(
            Promise(_goodQuery, _allQuery),
            [Series("status=\"200\"", "0+100x60"), Series("status=\"302\"", "0+10x20 stale"), Series("status=\"500\"", "0+0x60")],
            [
                Nothing(50 * Minute, "sli:events_bad:rate5m"),
                Nothing(50 * Minute, Pages),
                True(50 * Minute, "count(ALERTS{alertname=\"SliMissing\",alertstate=\"firing\"})"),
            ]
        );

    [Fact]
    public void Good_query_of_which_all_is_gone_is_an_outage_for_as_long_as_it_lasts() =>
        Holds(
            Promise(_goodQuery, _allQuery),
            [
                Series("status=\"200\"", "0+100x30 stale"),
                Series("status=\"302\"", "0+10x30 stale"),
                Series("status=\"500\"", "_x31 0+110x90"),
            ],
            [
                Nothing(30 * Minute, Pages),
                True(40 * Minute, $"count({Pages}) > bool 0"),
                True(120 * Minute, $"count({Pages}) > bool 0"),
                True(120 * Minute, $"{Remaining} < bool -500"),
            ]
        );

    [Fact]
    public void Good_counter_of_another_name_that_is_never_born_again_is_an_outage_for_as_long_as_it_lasts() =>
        Holds(
            Promise(_goodElsewhere, _all),
            [new("http_requests_ok_total{service=\"p\"}", "0+100x30 stale"), Series("code=\"any\"", "0+100x130")],
            [
                Nothing(30 * Minute, Pages),
                True(38 * Minute, $"count({Pages}) > bool 0"),
                True(90 * Minute, $"count({Pages}) > bool 0"),
                True(130 * Minute, $"count({Pages}) > bool 0"),
                True(130 * Minute, $"{Remaining} < bool -500"),
            ]
        );

    /// <summary>
    /// A scrape missed by both, by the good counter alone, a late replica, labels that change, a restart that is over within minutes.
    /// </summary>
    [Fact]
    public void Gaps_and_restarts_are_no_bad_events() =>
        Holds(
            Promise(_goodElsewhere, _all),
            [
                new("http_requests_ok_total{service=\"p\",pod=\"a\"}", "0+100x20 _ 2200+100x20 stale 4400+100x18 0+100x20 stale"),
                Series("pod=\"a\"", "0+100x20 _ 2200+100x20 4300+100x19 0+100x20 stale"),
                new("http_requests_ok_total{service=\"p\",pod=\"b\"}", "_x50 500+100x60"),
                Series("pod=\"b\"", "_x50 500+100x60"),
                new("http_requests_ok_total{service=\"p\",pod=\"renamed\"}", "_x83 9000+100x60"),
                Series("pod=\"renamed\"", "_x83 9000+100x60"),
            ],
            [
                .. Enumerable.Range(1, 22).Select(n => Nothing(5 * n * Minute, "ALERTS{severity=\"page\"}")),
                True(110 * Minute, "sum_over_time(sli:events_bad:sum5m[2h]) < bool 1"),
                // Where good events alone miss a scrape, a rate that begins there sees less of them, for a minute or two.
                True(110 * Minute, "sum_over_time(sli:events_bad:rate5m[2h:1m]) < bool 0.6"),
            ]
        );

    /// <summary>One good event more is counted than there are, now and then, since the two are read a moment apart.</summary>
    [Fact]
    public void Skew_between_two_scrapes_raises_nothing() =>
        Holds(
            Promise(_goodElsewhere, _all),
            [new("http_requests_ok_total{service=\"p\"}", "50+100x40 4150+200x40"), Series("code=\"any\"", "0+100x40 4100+200x40")],
            [.. Enumerable.Range(1, 8).Select(n => Nothing(10 * n * Minute, "ALERTS"))]
        );

    private static Service Promise(EventSource good, EventSource all) =>
        Service(
            new ServiceDeclaration
            {
                Id = "shop",
                Port = null,
                Tier = Tier.High,
                Owner = "team-seven",
                Slos =
                [
                    new()
                    {
                        Id = "availability",
                        ObjectivePercent = 99.9m,
                        Sli = new SliDeclaration.Explicit(new Sli.GoodAvailability("requests", good, all)),
                    },
                ],
            }
        );

    private static InputSeries Series(string labels, string values) => new($"http_requests_total{{service=\"p\",{labels}}}", values);
}
