using FksSre.Monitoring.Naming;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>
/// The text and the colour in which values are seen: below each threshold, at it and beyond. What is answered is staged, a series for each
/// value.
/// </summary>
[Collection("values")]
public sealed class ThresholdTests(KnownDashboards dashboards)
{
    private const string Availability = "availability: 99.5 % over 30 d, a budget of 3 h 36 m";
    private const string Doing = "What it is doing";

    [Fact]
    public Task On_call_turns_orange_and_red_where_a_person_can_bear_no_more() =>
        new Stage(dashboards, DashboardUid.OnCall)
            .With("", "Heartbeat", "heartbeat", 1, 3)
            .With("", "Pages in 7 days", "pages", 6, 7, 13, 14, 1_234)
            .With("", "Over within 5 minutes", "short pages", 0, 1)
            .With("", "Pages by service, 7 days", "{{service}}", 2, 1_234)
            .With("", "Pages by shift of 12 hours", "pages", 3)
            .With("", "Repeated pages, 7 days", "Times", 2, 1_234)
            .With("", "Time to acknowledge", "median", 299, 300, 899, 900)
            .ShowsAsync(
                """
                Heartbeat | beating, green | beating, green
                Pages in 7 days | 6, green | 7, orange | 13, orange | 14, red | 1234, red
                Over within 5 minutes | 0, green | 1, orange
                Pages by service, 7 days | v0: 2, green
                Pages by service, 7 days | v1: 1234, green
                Pages by shift of 12 hours | pages | 0 | 1 | 2 | 3 | 4
                Repeated pages, 7 days | Service | SLO | Times
                Repeated pages, 7 days | v1 | v1 | 1234
                Repeated pages, 7 days | v0 | v0 | 2
                Time to acknowledge | 4.98 mins, green | 5 mins, orange | 15.0 mins, orange | 15 mins, red
                """
            );

    [Fact]
    public Task On_call_without_an_answer_says_what_is_missing() =>
        new Stage(dashboards, DashboardUid.OnCall)
            .Nothing()
            .ShowsAsync(
                """
                Heartbeat | SILENT, red
                Pages in 7 days | no data, grey
                Over within 5 minutes | no data, grey
                Pages by service, 7 days | no page
                Pages by shift of 12 hours | no data
                Repeated pages, 7 days | none
                Time to acknowledge | no data, grey
                Firing alerts | nothing fired
                """
            );

    [Fact]
    public Task Platform_turns_red_where_nothing_answers_and_where_evaluations_are_missed() =>
        new Stage(dashboards, DashboardUid.Platform)
            .With("Scraping", "Targets up", "{{job}}", 0, 1, 1_234)
            .With("Scraping", "Slowest scrapes", "{{job}}", 0.37)
            .With("Rules", "Slowest rule groups", "{{rule_group}}", 0.494, 0.5, 0.9999, 1, 1.3)
            .With("Rules", "Failed and missed evaluations", "failed", 3)
            .With("Notifications", "Notifications sent", "{{integration}}", 0.3)
            .With("Notifications", "Notifications that failed", "{{integration}}", 0.02)
            .With("Notifications", "Alerts that did not reach Alertmanager", "dropped", 0.02)
            .With("Storage and memory", "Series in memory", "{{instance}}", 48_611)
            .With("Storage and memory", "Storage", "blocks", 734_003_200)
            .With("Storage and memory", "Memory", "{{job}} {{instance}}", 734_003_200)
            .With("Grafana", "Grafana's requests", "{{status_code}}", 0.6)
            .ShowsAsync(
                """
                Targets up | v0: 0, red
                Targets up | v1: 1, green
                Targets up | v2: 1234, green
                Slowest scrapes | v0 | 0 s | 100 ms | 200 ms | 300 ms | 400 ms
                Slowest rule groups | v0: 49%, green
                Slowest rule groups | v1: 50%, orange
                Slowest rule groups | v2: > 99%, orange
                Slowest rule groups | v3: 100%, red
                Slowest rule groups | v4: 130%, red
                Failed and missed evaluations | failed | 0 | 1 | 2 | 3 | 4
                Notifications sent | v0 | 0 c/s | 0.1 c/s | 0.2 c/s | 0.3 c/s
                Notifications that failed | v0 | 0 c/s | 0.02 c/s | 0.04 c/s | 0.06 c/s | 0.08 c/s | 0.1 c/s
                Alerts that did not reach Alertmanager | dropped | 0 c/s | 0.02 c/s | 0.04 c/s | 0.06 c/s | 0.08 c/s | 0.1 c/s
                Series in memory | v0 | 0 | 10 K | 20 K | 30 K | 40 K | 50 K
                Storage | blocks | 0 B | 256 MiB | 512 MiB | 768 MiB
                Memory | v0 v0 | 0 B | 256 MiB | 512 MiB | 768 MiB
                Grafana's requests | v0 | 0 req/s | 0.2 req/s | 0.4 req/s | 0.6 req/s
                """
            );

    [Fact]
    public Task Toil_turns_red_where_it_takes_half_of_the_time() =>
        new Stage(dashboards, DashboardUid.Toil)
            .With("", "Share of working time", "toil", 0.294, 0.3, 0.494, 0.5)
            .With("", "Time spent, 28 days", "{{task}}", 93_600)
            .With("", "What it is", "Time", 47, 93_600)
            .ShowsAsync(
                """
                Share of working time | 29%, green | 30%, orange | 49%, orange | 50%, red
                Time spent, 28 days | v0 | 0 s | 5.56 hours | 11.1 hours | 16.7 hours | 22.2 hours | 1.16 days
                What it is | Task | Time
                What it is | v1 | 1.08 days
                What it is | v0 | 47 s
                """
            );

    [Fact]
    public Task Overview_turns_orange_where_little_is_left_and_red_where_nothing_is() =>
        new Stage(dashboards, DashboardUid.Overview)
            .With("", "High services", "State", 3, 2, 1, 0, 0)
            .With("", "High services", "Budget left", -0.014, 0, 0.194, 0.2, double.NaN)
            .With("", "High services", "Left as time", -181, 0, 36, 5_400, 131_760)
            .With("", "High services", "SLI now", 0.98765, 1, 0.9949, double.NaN, 0)
            .With("", "High services", "Objective", 0.995, 0.99, 0.97, 0.999, 0.993)
            .With("", "High services", "Burn 5 m", 0.94, 1, 9.94, 10, 1_400)
            .With("", "High services", "Burn 1 h", 10, 9.94, 1, 0.94, 0)
            .With("", "High services", "Judged", 0, 0.37, 0.994, 0.9999, 1)
            .With("", "High services", "4 weeks", 0.98765, 0.99995, 0.5, 0, double.NaN)
            .With("", "High services", "12 weeks", 0.12345, 0.99995, 0.5, 0, double.NaN)
            .With("", "The last four weeks", "{{service}}", 0, 1, 2, 3)
            .ShowsAsync(
                """
                High services | Service | SLO | State | Budget left | Left as time | SLI now | Objective | Burn 5 m | Burn 1 h | Judged | 4 weeks | 12 weeks
                High services | v0 | v0 | SPENT, red | -1%, red | -3.0 mins | 98.77% | 99.5% | 0.9 | 10.0, red | 0% | 98.77% | 12.35%
                High services | v1 | v1 | at risk, orange | 0%, orange | 0 s | 100.00% | 99.0% | 1.0, orange | 9.9, orange | 37% | > 99.99% | > 99.99%
                High services | v2 | v2 | no data, grey | 19%, orange | 36.0 s | 99.49% | 97.0% | 9.9, orange | 1.0, orange | 99% | 50.00% | 50.00%
                High services | v3 | v3 | ok, green | 20%, green | 1.5 hours | no traffic | 99.9% | 10.0, red | 0.9 | > 99% | 0.00% | 0.00%
                High services | v4 | v4 | ok, green | no traffic, grey | 1.5 days | 0.00% | 99.3% | 1400.0, red | 0.0 | 100% | no traffic | no traffic
                The last four weeks | v0: ok, green
                The last four weeks | v1: no data, grey
                The last four weeks | v2: at risk, orange
                The last four weeks | v3: SPENT, red
                """
            );

    [Fact]
    public Task Service_turns_orange_where_an_alert_is_near_and_red_where_it_fires() =>
        new Stage(dashboards, DashboardUid.OfService("alpha"))
            .With("", "Its promises over time", "{{slo}}", 0, 1, 2, 3)
            .With(Doing, "Bad events", "requests", 0.0054)
            .With(Doing, "Events per second", "requests", 13)
            .With(Doing, "Latency", "P95", 0.213)
            .With(Doing, "Top failing endpoints", "Failed requests", 7, 1_234)
            .With(Availability, "Budget left", "share", -0.014, 0, 0.194, 0.2, 0.9999, 1)
            .With(Availability, "Budget left", "time", -181, 0, 5_400)
            .With(Availability, "Budget over the window", "left", 0.35)
            .With(Availability, "Spent each day", "spent", 0.035)
            .With(Availability, "Week by week", "SLI", 0.9967)
            .With(Availability, "How near each alert is", "page-fastest (30 m, fires at 14.4)", 0.494)
            .With(Availability, "How near each alert is", "page-fast (1 h, fires at 14.4)", 0.5)
            .With(Availability, "How near each alert is", "page-slow (6 h, fires at 6)", 0.9999)
            .With(Availability, "How near each alert is", "ticket-fast (1 d, fires at 3)", 1)
            .With(Availability, "How near each alert is", "ticket-slow (3 d, fires at 1)", 3)
            .With(Availability, "Burn rates of the pages", "page-fast (1 h, fires at 14.4)", 0.5)
            .ShowsAsync(
                """
                Its promises over time | v0: ok, green
                Its promises over time | v1: no data, grey
                Its promises over time | v2: at risk, orange
                Its promises over time | v3: SPENT, red
                Bad events | requests | 0% | 0.2% | 0.4% | 0.6% | 0.8% | 1%
                Events per second | requests | 0 c/s | 5 c/s | 10 c/s | 15 c/s
                Latency | P95 | 0 s | 20 ms | 40 ms | 60 ms | 80 ms | 100 ms | 120 ms | 140 ms | 160 ms | 180 ms | 200 ms | 220 ms | 240 ms
                Top failing endpoints | Endpoint | Failed requests
                Top failing endpoints | v1 | 1234
                Top failing endpoints | v0 | 7
                Budget left | share: -1%, red
                Budget left | share: 0%, orange
                Budget left | share: 19%, orange
                Budget left | share: 20%, green
                Budget left | share: > 99%, green
                Budget left | share: 100%, green
                Budget left | time: -3.0 mins, red
                Budget left | time: 0 s, green
                Budget left | time: 1.5 hours, green
                Budget over the window | left | 0% | 100%
                Spent each day | spent | 0.0% | 2.0% | 4.0% | 6.0%
                Week by week | SLI | 0.00% | 50.00% | 100.00% | 150.00% | 200.00%
                How near each alert is | page-fastest (30 m, fires at 14.4): 49%, green
                How near each alert is | page-fast (1 h, fires at 14.4): 50%, orange
                How near each alert is | page-slow (6 h, fires at 6): > 99%, orange
                How near each alert is | ticket-fast (1 d, fires at 3): 100%, red
                How near each alert is | ticket-slow (3 d, fires at 1): 300%, red
                Burn rates of the pages | page-fastest (30 m, fires at 14.4) | page-fast (1 h, fires at 14.4) | page-slow (6 h, fires at 6) | 0% | 100%
                """
            );
}
