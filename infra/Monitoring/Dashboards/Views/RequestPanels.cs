using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>What a service is doing: how much, how fast, and what of it fails.</summary>
internal static class RequestPanels
{
    private static readonly string[] _percentiles = ["0.5", "0.95", "0.99"];

    public static void AddTo(Grid grid, Service service)
    {
        grid.Heading("What it is doing").Line(8, (12, Errors(service)), (12, Throughput(service)));
        if (service.Dialect is { } dialect)
        {
            grid.Line(SloTable.Height(Rules.FailingEndpoints.Most), (14, Latency(service)), (10, FailingEndpoints(service, dialect)));
        }
    }

    private static Panel.TimeSeries Errors(Service service) =>
        new(
            "Bad events",
            "The share of events of the last five minutes that were bad, for each indicator.",
            [
                .. Indicators(service)
                    .Select(series =>
                        PanelQuery.Of(Prom.Instant(series.Bad) / (Prom.Instant(series.Total) > 0m), GrafanaText.Literal(series.Sli.Name))
                    ),
            ]
        )
        {
            Values = new(Units.Ratio) { Least = 0m, SoftMost = 0.01m },
        };

    private static Panel.TimeSeries Throughput(Service service) =>
        new(
            "Events per second",
            "All events of each indicator, good and bad. No line: nothing is measured.",
            [.. Indicators(service).Select(series => PanelQuery.Of(Prom.Instant(series.Total), GrafanaText.Literal(series.Sli.Name)))]
        )
        {
            Values = new(Units.PerSecond) { Least = 0m },
        };

    /// <summary>A target is drawn at its latency; that it is kept for enough requests is what the SLO says.</summary>
    private static Panel.TimeSeries Latency(Service service)
    {
        var targets = service
            .Slos.SelectMany(slo =>
                Within(slo.Sli) is { } seconds
                    ? [(Name: $"{slo.Objective} within {DurationText.For(TimeSpan.FromSeconds((double)seconds))}", Seconds: seconds)]
                    : Array.Empty<(string Name, decimal Seconds)>()
            )
            .Distinct()
            .ToList();
        return new(
            "Latency",
            "P50, P95 and P99 of the requests of the last five minutes, estimated between the "
                + "bounds of buckets. Dashed: what is promised for which share of requests.",
            [
                .. _percentiles.Select(quantile =>
                    PanelQuery.Of(
                        Prom.Instant(
                            new Selector(
                                MetricNames.LatencyQuantile,
                                LabelMatcher.Equal(LabelNames.Service, service.Id),
                                LabelMatcher.Equal(LabelNames.Quantile, quantile)
                            )
                        ),
                        $"P{quantile[2..].PadRight(2, '0')}"
                    )
                ),
                .. targets.Select(target => PanelQuery.Of(Prom.Vector(target.Seconds), target.Name)),
            ]
        )
        {
            Values = new(Units.Seconds) { Least = 0m },
            Overrides = [.. targets.Select(target => new FieldOverride(target.Name) { Colour = Colours.Reference, Dashed = true })],
        };
    }

    private static Panel.Table FailingEndpoints(Service service, HttpDialect dialect) =>
        new(
            "Top failing endpoints",
            "Requests that failed within the last hour, by endpoint.",
            PanelQuery.Now(
                Prom.Call(
                    "topk",
                    (decimal)Rules.FailingEndpoints.Most,
                    Prom.SumBy(
                        Prom.SumOverTime(
                            new Selector(MetricNames.FailedRequests, LabelMatcher.Equal(LabelNames.Service, service.Id)).Over(
                                TimeSpan.FromHours(1)
                            )
                        ),
                        dialect.EndpointLabel
                    )
                ) > 0m
            )
        )
        {
            Columns = [new(dialect.EndpointLabel, "Endpoint"), new("Value", "Failed requests")],
            SortedBy = "Failed requests",
            Values = ValueStyle.Count with { Missing = "no failure recorded" },
        };

    private static IEnumerable<SliSeries> Indicators(Service service) =>
        service.Slos.Select(slo => slo.Sli).Distinct().Select(sli => new SliSeries(service.Id, sli));

    private static decimal? Within(Sli sli) =>
        sli switch
        {
            Sli.Latency latency => latency.Within,
            Sli.NativeLatency latency => latency.Within,
            _ => null,
        };
}
