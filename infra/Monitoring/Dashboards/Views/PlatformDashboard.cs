using FksSre.Monitoring.Naming;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Whether what watches the services works itself: Prometheus, Alertmanager and Grafana.</summary>
/// <remarks>These series are their own, not recorded by our rules, so rates stand here.</remarks>
internal static class PlatformDashboard
{
    /// <summary>All series of a metric, of the jobs and instances that were chosen.</summary>
    private const string Chosen = "{job=~\"$job\",instance=~\"$instance\"}";

    public static Dashboard Of() =>
        new(
            DashboardUid.Platform,
            "Platform",
            "Whether what watches the services works itself: Prometheus, Alertmanager and Grafana.",
            DashboardFolders.Sre,
            new Grid()
                .Heading("Scraping")
                .Line(8, (8, Up()), (8, Down()), (8, ScrapeTime()))
                .Heading("Rules")
                .Line(8, (12, RuleTime()), (12, RuleFailures()))
                .Heading("Notifications")
                .Line(8, (8, Sent()), (8, NotSent()), (8, Dropped()))
                .Heading("Storage and memory")
                .Line(8, (8, Series()), (8, Disk()), (8, Memory()))
                .Heading("Grafana")
                .Line(8, (24, Grafana()))
                .Panels
        )
        {
            Variables =
            [
                new("job", "Job", "label_values(up, job)"),
                new("instance", "Instance", "label_values(up{job=~\"$job\"}, instance)"),
            ],
            Links = DashboardLinks.Others(DashboardUid.Platform),
        };

    private static Panel.Stat Up() =>
        new(
            "Targets up",
            "How many targets of each job answered their last scrape. Red: none did.",
            new PanelQuery($"sum by (job) (up{Chosen})", "{{job}}") { Latest = true }
        )
        {
            Values = ValueStyle.Count with { Words = SloStyles.Unknown, Thresholds = [new(null, Colours.Bad), new(1m, Colours.Good)] },
        };

    private static Panel.TimeSeries Down() =>
        new(
            "Targets down",
            "How many targets of each job did not answer.",
            new PanelQuery($"sum by (job) (up{Chosen} == bool 0)", "{{job}}")
        )
        {
            Values = ValueStyle.Count with { Least = 0m, SoftMost = 4m },
        };

    private static Panel.TimeSeries ScrapeTime() =>
        new(
            "Slowest scrapes",
            "The longest scrape of each job. What is slower than the scrape interval is lost.",
            new PanelQuery($"max by (job) (scrape_duration_seconds{Chosen})", "{{job}}")
        )
        {
            Values = new(Units.Seconds) { Least = 0m },
        };

    private static Panel.BarGauge RuleTime() =>
        new(
            "Slowest rule groups",
            "Which share of its interval the evaluation of a group needs. At 100 % evaluations are missed.",
            new PanelQuery(
                $"topk(5, label_replace(prometheus_rule_group_last_duration_seconds{Chosen} / "
                    + $"prometheus_rule_group_interval_seconds{Chosen}, \"rule_group\", \"\\x241\", \"rule_group\", "
                    + $"\".*;(.*)\"))",
                "{{rule_group}}"
            )
            {
                Latest = true,
            }
        )
        {
            Values = new(Units.Ratio)
            {
                Decimals = 0,
                Least = 0m,
                Most = 1m,
                Words = ValueText.AlmostAll(0, Colours.Warning),
                Thresholds = [new(null, Colours.Good), new(0.5m, Colours.Warning), new(1m, Colours.Bad)],
            },
        };

    private static Panel.TimeSeries RuleFailures() =>
        new(
            "Failed and missed evaluations",
            "Rules that could not be evaluated, and evaluations that began too late to "
                + "be made. Every one is an alert that may not have fired.",
            new($"sum(increase(prometheus_rule_evaluation_failures_total{Chosen}[$__rate_interval]))", "failed"),
            new($"sum(increase(prometheus_rule_group_iterations_missed_total{Chosen}[$__rate_interval]))", "missed")
        )
        {
            Values = ValueStyle.Short with { Least = 0m, SoftMost = 4m },
        };

    private static Panel.TimeSeries Sent() =>
        new(
            "Notifications sent",
            "By way.",
            new PanelQuery(
                $"sum by (integration) (rate(alertmanager_notifications_total{Chosen}[$__rate_interval])) > 0",
                "{{integration}}"
            )
        )
        {
            Values = new(Units.PerSecond) { Least = 0m },
        };

    /// <summary>Ways that never fail are one line at 0, so that it is told apart from an Alertmanager that nobody scrapes.</summary>
    private static Panel.TimeSeries NotSent() =>
        new(
            "Notifications that failed",
            "By way. A page that could not be sent is tried again; a line that stays is a pager that nobody hears.",
            new($"sum by (integration) (rate(alertmanager_notifications_failed_total{Chosen}[$__rate_interval])) > 0", "{{integration}}"),
            new($"sum(rate(alertmanager_notifications_failed_total{Chosen}[$__rate_interval])) == 0", "none failed")
        )
        {
            Values = new(Units.PerSecond) { Least = 0m, SoftMost = 0.1m },
        };

    private static Panel.TimeSeries Dropped() =>
        new(
            "Alerts that did not reach Alertmanager",
            "Dropped by Prometheus because no Alertmanager took them in time.",
            new PanelQuery($"sum(rate(prometheus_notifications_dropped_total{Chosen}[$__rate_interval]))", "dropped")
        )
        {
            Values = new(Units.PerSecond) { Least = 0m, SoftMost = 0.1m },
        };

    private static Panel.TimeSeries Series() =>
        new(
            "Series in memory",
            "What Prometheus holds. A steep rise is a label with too many values.",
            new PanelQuery($"prometheus_tsdb_head_series{Chosen}", "{{instance}}")
        )
        {
            Values = ValueStyle.Short with { Least = 0m },
        };

    private static Panel.TimeSeries Disk() =>
        new(
            "Storage",
            "Blocks on disk, and the log of what has not become a block yet.",
            new($"prometheus_tsdb_storage_blocks_bytes{Chosen}", "blocks"),
            new($"prometheus_tsdb_wal_storage_size_bytes{Chosen}", "log")
        )
        {
            Values = new(Units.Bytes) { Least = 0m },
        };

    private static Panel.TimeSeries Memory() =>
        new("Memory", "Of each process that tells.", new PanelQuery($"process_resident_memory_bytes{Chosen}", "{{job}} {{instance}}"))
        {
            Values = new(Units.Bytes) { Least = 0m },
        };

    private static Panel.TimeSeries Grafana() =>
        new(
            "Grafana's requests",
            "By status. No data where no Grafana is scraped.",
            new PanelQuery(
                $"sum by (status_code) (rate(grafana_http_request_duration_seconds_count{Chosen}[$__rate_interval]))",
                "{{status_code}}"
            )
        )
        {
            Values = new(Units.RequestsPerSecond) { Least = 0m },
        };
}
