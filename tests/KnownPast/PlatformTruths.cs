using FksSre.Monitoring.Naming;

namespace FksSre.Tests.KnownPast;

/// <summary>
/// What was scraped, added up by hand: a counter that grows by 3 each half minute grows by 0.1 a second and by 12 in two minutes.
/// </summary>
internal static class PlatformTruths
{
    private const string Prometheus = "{job=\"prometheus\",instance=\"p\"}";

    public static IEnumerable<PanelTruth> All =>
        [
            Truth(
                "Scraping",
                "Targets up",
                "{{job}}",
                ("{job=\"services\"}", 2m),
                ("{job=\"prometheus\"}", 1m),
                ("{job=\"alertmanager\"}", 0m)
            ),
            Truth(
                "Scraping",
                "Targets down",
                "{{job}}",
                ("{job=\"services\"}", 1m),
                ("{job=\"prometheus\"}", 0m),
                ("{job=\"alertmanager\"}", 1m)
            ),
            Truth("Scraping", "Slowest scrapes", "{{job}}", ("{job=\"services\"}", 0.37m), ("{job=\"prometheus\"}", 0.0071m)),
            Truth(
                "Rules",
                "Slowest rule groups",
                "{{rule_group}}",
                Group("slow", 31m / 30m),
                Group("half", 0.5m),
                Group("tiles", 0.12m),
                Group("quick", 0.03m),
                Group("quicker", 0.02m)
            ),
            Truth("Rules", "Failed and missed evaluations", "failed", ("{}", 20m)),
            Truth("Rules", "Failed and missed evaluations", "missed", ("{}", 4m)),
            Truth(
                "Notifications",
                "Notifications sent",
                "{{integration}}",
                ("{integration=\"pagerduty\"}", 0.3m),
                ("{integration=\"discord\"}", 0.05m)
            ),
            Truth("Notifications", "Notifications that failed", "{{integration}}", ("{integration=\"pagerduty\"}", 0.01m)),
            Truth("Notifications", "Notifications that failed", "none failed"),
            Truth("Notifications", "Alerts that did not reach Alertmanager", "dropped", ("{}", 0.02m)),
            Truth("Storage and memory", "Series in memory", "{{instance}}", (Prometheus, 48_611m)),
            Truth("Storage and memory", "Storage", "blocks", (Prometheus, 734_003_200m)),
            Truth("Storage and memory", "Storage", "log", (Prometheus, 94_371_840m)),
            Truth(
                "Storage and memory",
                "Memory",
                "{{job}} {{instance}}",
                (Prometheus, 322_961_408m),
                ("{job=\"grafana\",instance=\"g\"}", 157_286_400m)
            ),
            Truth("Grafana", "Grafana's requests", "{{status_code}}", ("{status_code=\"200\"}", 0.6m), ("{status_code=\"500\"}", 0.05m)),
        ];

    private static (string, decimal) Group(string name, decimal share) =>
        ($"{{job=\"prometheus\",instance=\"p\",rule_group=\"{name}\"}}", share);

    private static PanelTruth Truth(string section, string panel, string query, params (string Labels, decimal Value)[] samples) =>
        new(new(DashboardUid.Platform, section, panel, query), KnownPace.Scrapes, samples);
}
