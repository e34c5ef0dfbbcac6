using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels.Declarations;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Inputs on which generated rules are known to lie.</summary>
public class HardInputTests
{
    private const string Remaining = "slo:error_budget_remaining:ratio";
    private const string Bad = "sli:events_bad:rate5m";

    [Fact]
    public void Idle_quarter_of_an_hour_leaves_the_budget_as_it_was()
    {
        // 300 requests a minute, 0.1 % of them failing; then nothing; then as before.
        InputSeries[] input = [Requests(200, "0+2997x60 179820+0x15 182817+2997x20"), Requests(503, "0+3x60 180+0x15 183+3x20")];

        Holds(
            Service(SloDeclaration.Availability(99.7m)),
            input,
            Firing(74 * Minute),
            True(74 * Minute, $"abs({Remaining} - 2 / 3) < bool 0.001"),
            True(90 * Minute, $"abs({Remaining} - 2 / 3) < bool 0.001")
        );
    }

    [Fact]
    public void No_error_series_ever_is_no_error_and_an_untouched_budget() =>
        Holds(
            Service(SloDeclaration.Availability(99.9m)),
            [Requests(200, "0+70x30")],
            At(29 * Minute, $"{Bad}", new ExpectedSample("sli:events_bad:rate5m{service=\"fks_eleven\",sli=\"requests\"}", 0m)),
            At(
                29 * Minute,
                Remaining,
                new ExpectedSample($"{Remaining}{{service=\"fks_eleven\",sli=\"requests\",slo=\"availability\"}}", 1m)
            ),
            Firing(29 * Minute)
        );

    /// <summary>Prometheus cannot see the step from no series to 7: why counters must be created at 0 (docs/metrics-contract.md).</summary>
    [Fact]
    public void Errors_a_counter_is_born_with_are_not_seen_but_all_later_ones_are() =>
        Holds(
            Service(SloDeclaration.Availability(99.9m)),
            [Requests(200, "0+70x40"), Requests(503, "_x10 7+0x20 16+0x10")],
            At(30 * Minute, $"max_over_time({Bad}[30m])", new ExpectedSample("{service=\"fks_eleven\",sli=\"requests\"}", 0m)),
            True(40 * Minute, $"abs(sum_over_time(sli:events_bad:sum5m[20m]) - 9) < bool 2")
        );

    [Fact]
    public void One_failure_in_a_young_quiet_service_raises_nothing_at_all() =>
        Holds(
            Service(SloDeclaration.Availability(99.9m)),
            [Requests(200, "0+1x99 99+0x0 100+1x400"), Requests(503, "0+0x99 1+0x400")],
            [.. Enumerable.Range(1, 48).Select(n => Nothing(10 * n * Minute, "ALERTS{alertstate=\"firing\"}"))]
        );

    [Fact]
    public void Counter_that_restarts_costs_no_budget() =>
        Holds(
            Service(SloDeclaration.Availability(99.9m)),
            [Requests(200, "0+1000x30 0+1000x30"), Requests(503, "0+1x30 0+1x30")],
            True(59 * Minute, $"{Bad} >= bool 0"),
            True(59 * Minute, $"abs({Remaining} - (1 - 1 / 1.001)) < bool 0.002"),
            Nothing(59 * Minute, "ALERTS{alertstate=\"firing\",severity=\"page\"}")
        );

    [Fact]
    public void Missed_scrapes_cost_no_budget() =>
        Holds(
            Service(SloDeclaration.Availability(99.9m)),
            [Requests(200, "0+1000x20 _x3 24000+1000x20 _x4 49000+1000x20"), Requests(503, "0+0x20 _x3 0+0x20 _x4 0+0x20")],
            At(
                65 * Minute,
                Remaining,
                new ExpectedSample($"{Remaining}{{service=\"fks_eleven\",sli=\"requests\",slo=\"availability\"}}", 1m)
            ),
            Firing(65 * Minute)
        );

    [Fact]
    public void Service_that_appears_late_has_its_own_figures_from_then_on() =>
        Holds(
            Service(SloDeclaration.Availability(99.9m)),
            [Requests(200, "_x300 0+999x60"), Requests(503, "_x300 0+1x60")],
            Nothing(299 * Minute, "{__name__=~\"sli.+\"}"),
            Nothing(299 * Minute, Remaining),
            True(359 * Minute, $"abs({Remaining}) < bool 0.001"),
            Nothing(359 * Minute, "ALERTS{alertstate=\"firing\",severity=\"page\"}")
        );

    [Fact]
    public void Service_that_is_gone_keeps_its_budget_and_raises_no_page() =>
        Holds(
            Service(SloDeclaration.Availability(99.9m)),
            [Requests(200, "0+9997x60 stale"), Requests(503, "0+3x60 stale")],
            True(180 * Minute, $"abs({Remaining} - 0.7) < bool 0.001"),
            Nothing(180 * Minute, "sli:events_total:rate5m"),
            Firing(180 * Minute)
        );

    [Fact]
    public void Latency_without_its_bucket_is_no_data_not_a_perfect_service() =>
        Holds(
            Service(SloDeclaration.Latency(95m, 250m)),
            [
                new("http_request_duration_seconds_count{job=\"services\",service=\"fks_eleven\"}", "0+60x60"),
                new("http_request_duration_seconds_bucket{job=\"services\",service=\"fks_eleven\",le=\"0.3\"}", "0+60x60"),
            ],
            Nothing(59 * Minute, Bad),
            Nothing(59 * Minute, Remaining)
        );

    [Fact]
    public void Latency_that_loses_its_bucket_is_judged_by_what_was_measured() =>
        Holds(
            Service(SloDeclaration.Latency(95m, 250m)),
            [
                new("http_request_duration_seconds_count{job=\"services\",service=\"fks_eleven\"}", "0+100x240"),
                new("http_request_duration_seconds_bucket{job=\"services\",service=\"fks_eleven\",le=\"0.25\"}", "0+97x120 stale"),
            ],
            True(240 * Minute, $"abs({Remaining} - 0.4) < bool 0.01")
        );

    [Fact]
    public void Week_and_slow_scrapes_still_page_at_a_full_outage() =>
        Holds(
            Service(SloDeclaration.Uptime(99.9m) with { WindowDays = 7 }),
            [Probe("1+0x120 0+0x20")],
            Firing(120 * Minute),
            Firing(126 * Minute, "ErrorBudgetBurn page-fastest")
        );
}
