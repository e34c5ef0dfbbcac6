using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests.Golden;

/// <summary>One service for each kind of indicator, with numbers that cannot be swapped.</summary>
internal static class GoldenCases
{
    public static readonly AlertLinks Links = new("https://runbooks.example/", "https://grafana.example");

    public static IReadOnlyDictionary<string, ServiceDeclaration> All { get; } =
        new Dictionary<string, ServiceDeclaration>
        {
            ["availability_30d"] = Service(SloDeclaration.Availability(99.9m)),
            ["latency_classic_28d"] = Service(SloDeclaration.Latency(95m, 250m) with { WindowDays = 28 }),
            ["latency_native_30d"] = Service(
                new SloDeclaration
                {
                    Id = "latency",
                    Sli = new SliDeclaration.NativeRequestsWithin(173m),
                    ObjectivePercent = 97m,
                }
            ),
            ["uptime_7d"] = Service(SloDeclaration.Uptime(99.7m) with { WindowDays = 7 }),
            ["good_over_total_90d"] = Service(
                Explicit(
                    new Sli.GoodAvailability(
                        "orders",
                        new EventSource.Counter(new("orders_total", LabelMatcher.Equal("result", "filled"))),
                        new EventSource.Counter(new("orders_total"))
                    ),
                    99.3m
                ) with
                {
                    WindowDays = 90,
                }
            ),
            ["good_of_another_name_30d"] = Service(
                Explicit(
                    new Sli.GoodAvailability(
                        "mails",
                        new EventSource.Counter(new("mails_delivered_total", LabelMatcher.Equal("region", "eu"))),
                        new EventSource.Counter(new("mails_sent_total", LabelMatcher.Equal("region", "eu")))
                    ),
                    99.6m
                )
            ),
            ["raw_ratio_30d"] = Service(
                Explicit(
                    new Sli.RawRatio("freshness", new EventSource.Query("avg(avg_over_time(data_stale{source=\"ticks\"}[{{.window}}]))")),
                    98.7m
                )
            ),
            ["two_slos_one_sli"] = Service(
                SloDeclaration.Availability(99.9m),
                SloDeclaration.Availability(99.5m) with
                {
                    Id = "availability-week",
                    WindowDays = 7,
                }
            ),
            ["hostile_names"] = Service(SloDeclaration.Availability(99.9m) with { Id = "a \"b\" {{c}} \\d $e é☃", Owner = "it's: #1" }) with
            {
                Id = "svc {{ $x }} \"q\" \\ ☃",
            },
        };

    public static Service Valid(string name)
    {
        var result = CatalogueValidation.Validate([All[name]], Cadence.Default);
        Assert.Empty(result.Findings);
        return result.Value!.Services.Single();
    }

    private static SloDeclaration Explicit(Sli sli, decimal percent) =>
        new()
        {
            Id = sli.Name,
            Sli = new SliDeclaration.Explicit(sli),
            ObjectivePercent = percent,
        };

    private static ServiceDeclaration Service(params SloDeclaration[] slos) =>
        new()
        {
            Id = "fks_eleven",
            Port = 8_111,
            Tier = Tier.High,
            Owner = "team-seven",
            Dialect = HttpDialects.Fks,
            Slos = slos,
        };
}
