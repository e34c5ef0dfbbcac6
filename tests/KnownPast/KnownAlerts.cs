using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;

namespace FksSre.Tests.KnownPast;

/// <summary>What has fired in eight days: five pages that woke somebody, one of them before the last seven days, and a ticket.</summary>
internal static class KnownAlerts
{
    /// <summary>In seconds, of the pages of 28 days.</summary>
    public const decimal MedianOfAcknowledging = 347m;

    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>Two of the tiers of one SLO overlap; its next page was over before anybody could look.</summary>
    private static readonly (string Service, string Slo, string Tier, TimeSpan Ago, int Minutes)[] _pages =
    [
        (KnownCatalogue.Beta, "uptime", "page-fast", new(7, 1, 0, 0), 30),
        (KnownCatalogue.Alpha, "availability", "page-fastest", new(6, 20, 0, 0), 12),
        (KnownCatalogue.Alpha, "availability", "page-slow", new(6, 19, 55, 0), 30),
        (KnownCatalogue.Alpha, "availability", "page-fastest", new(3, 1, 0, 0), 3),
        (KnownCatalogue.Beta, "uptime", "page-fast", new(2, 0, 0, 0), 20),
        (KnownCatalogue.Gamma, "availability", "page-slow", new(5, 0, 0), 45),
    ];

    /// <summary>The labels of all that fires now and disturbs somebody.</summary>
    public static string Ticket => Labels(KnownCatalogue.Alpha, "availability", "ticket-slow", "ticket", "firing");

    /// <summary>The labels of the page that began five hours ago.</summary>
    public static string LatestPage => Labels(KnownCatalogue.Gamma, "availability", "page-slow", "page", "firing");

    public static IEnumerable<KnownSeries> Series =>
        [
            .. _pages
                .GroupBy(page => "ALERTS" + Labels(page.Service, page.Slo, page.Tier, "page", "firing"))
                .Select(pages => Of(pages.Key, [.. pages.Select(page => (page.Ago, page.Minutes))])),
            Of("ALERTS" + Labels(KnownCatalogue.Alpha, "latency", "page-slow", "page", "pending"), (new(1, 0, 0), 90)),
            Of("ALERTS" + Ticket, (new(3, 0, 0), 200)),
            Of($"ALERTS{{alertname=\"{AlertNames.Watchdog}\",alertstate=\"firing\",severity=\"none\"}}", (new(0, 30, 0), 40)),
            KnownSeries.Of(MetricNames.TimeToAcknowledge, KnownPace.Minutes, _minute, TimeSpan.FromHours(1), _ => MedianOfAcknowledging),
        ];

    /// <summary>As long as each fired, and a mark behind it that it is over.</summary>
    private static KnownSeries Of(string name, params (TimeSpan Ago, int Minutes)[] times) =>
        new(
            name,
            KnownPace.Minutes,
            [
                .. times.SelectMany(time =>
                    Enumerable
                        .Range(0, time.Minutes + 1)
                        .Select(minute =>
                            (At: KnownEvents.Length - time.Ago + (minute * _minute), Value: minute < time.Minutes ? 1m : default(decimal?))
                        )
                        .Where(sample => sample.At <= KnownEvents.Now)
                ),
            ]
        );

    /// <summary>Whether an alert about it fires now.</summary>
    public static bool Fires(Slo slo) => (slo.Service, slo.Id) == (KnownCatalogue.Alpha, "availability");

    private static string Labels(string service, string slo, string tier, string severity, string state) =>
        $"{{alertname=\"{AlertNames.BudgetBurn}\",alertstate=\"{state}\",severity=\"{severity}\","
        + $"service=\"{service}\",slo=\"{slo}\",tier=\"{tier}\"}}";
}
