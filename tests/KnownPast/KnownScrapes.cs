using FksSre.ServiceLevels.Indicators;

namespace FksSre.Tests.KnownPast;

/// <summary>What Prometheus scraped of itself and of others, every half minute. Counters grow evenly.</summary>
internal static class KnownScrapes
{
    private const decimal MiB = 1_048_576m;

    private static readonly TimeSpan _scrape = TimeSpan.FromSeconds(30);

    public static IEnumerable<KnownSeries> Series =>
        [
            Steady("up", 1m, ("job", "services"), ("instance", "a")),
            Steady("up", 0m, ("job", "services"), ("instance", "b")),
            Steady("up", 1m, ("job", "services"), ("instance", "c")),
            Steady("up", 1m, ("job", "prometheus"), ("instance", "p")),
            Steady("up", 0m, ("job", "alertmanager"), ("instance", "m")),
            Steady("scrape_duration_seconds", 0.021m, ("job", "services"), ("instance", "a")),
            Steady("scrape_duration_seconds", 0.37m, ("job", "services"), ("instance", "b")),
            Steady("scrape_duration_seconds", 0.0071m, ("job", "prometheus"), ("instance", "p")),
            .. Group("slow", 31m, 30m),
            .. Group("half", 15m, 30m),
            .. Group("tiles", 36m, 300m),
            .. Group("quick", 0.9m, 30m),
            .. Group("quicker", 0.6m, 30m),
            .. Group("quickest", 3m, 300m),
            Counter("prometheus_rule_evaluation_failures_total", 3m, ("rule_group", "one")),
            Counter("prometheus_rule_evaluation_failures_total", 2m, ("rule_group", "two")),
            Counter("prometheus_rule_group_iterations_missed_total", 1m, ("rule_group", "one")),
            Counter("alertmanager_notifications_total", 6m, ("integration", "pagerduty"), ("receiver", "one")),
            Counter("alertmanager_notifications_total", 3m, ("integration", "pagerduty"), ("receiver", "two")),
            Counter("alertmanager_notifications_total", 1.5m, ("integration", "discord"), ("receiver", "three")),
            Counter("alertmanager_notifications_total", 0m, ("integration", "webhook"), ("receiver", "four")),
            Counter("alertmanager_notifications_failed_total", 0.3m, ("integration", "pagerduty"), ("receiver", "one")),
            Counter("alertmanager_notifications_failed_total", 0m, ("integration", "discord"), ("receiver", "three")),
            Counter("prometheus_notifications_dropped_total", 0.6m),
            Steady("prometheus_tsdb_head_series", 48_611m),
            Steady("prometheus_tsdb_storage_blocks_bytes", 700m * MiB),
            Steady("prometheus_tsdb_wal_storage_size_bytes", 90m * MiB),
            Steady("process_resident_memory_bytes", 308m * MiB),
            Steady("process_resident_memory_bytes", 150m * MiB, ("job", "grafana"), ("instance", "g")),
            Counter("grafana_http_request_duration_seconds_count", 12m, ("status_code", "200"), ("handler", "one")),
            Counter("grafana_http_request_duration_seconds_count", 6m, ("status_code", "200"), ("handler", "two")),
            Counter("grafana_http_request_duration_seconds_count", 1.5m, ("status_code", "500"), ("handler", "one")),
            Started(KnownCatalogue.Alpha, "a", new(0, 1, 30)),
            Started(KnownCatalogue.Alpha, "b", new(0, 10, 0)),
            Started(KnownCatalogue.Gamma, "g", new(0, 1, 30)),
        ];

    private static IEnumerable<KnownSeries> Group(string name, decimal seconds, decimal interval)
    {
        var group = ("rule_group", $"/etc/prometheus/rules/{name}.yml;{name}");
        yield return Steady("prometheus_rule_group_last_duration_seconds", seconds, group);
        yield return Steady("prometheus_rule_group_interval_seconds", interval, group);
    }

    private static KnownSeries Steady(string metric, decimal value, params (string Name, string Value)[] labels) =>
        Scraped(metric, _ => value, labels);

    /// <summary>By so much from one scrape to the next.</summary>
    private static KnownSeries Counter(string metric, decimal growth, params (string Name, string Value)[] labels) =>
        Scraped(metric, at => 10_000m + (growth * (decimal)(at / _scrape)), labels);

    /// <summary>A process that began so long ago in the place of one that began at the beginning.</summary>
    private static KnownSeries Started(string service, string instance, TimeSpan ago) =>
        Scraped(
            "process_start_time_seconds",
            at => at < KnownEvents.Now - ago ? 1m : 2m,
            ("job", TargetLabels.ServicesJob),
            ("service", service),
            ("instance", instance)
        );

    /// <summary>By Prometheus of itself, where nothing else is said.</summary>
    private static KnownSeries Scraped(string metric, Func<TimeSpan, decimal> value, params (string Name, string Value)[] labels)
    {
        (string Name, string Value)[] all = labels.Any(label => label.Name == "job")
            ? labels
            : [("job", "prometheus"), ("instance", "p"), .. labels];
        return KnownSeries.Of(
            $"{metric}{{{string.Join(',', all.Select(label => $"{label.Name}=\"{label.Value}\""))}}}",
            KnownPace.Scrapes,
            _scrape,
            TimeSpan.FromMinutes(30),
            value
        );
    }
}
