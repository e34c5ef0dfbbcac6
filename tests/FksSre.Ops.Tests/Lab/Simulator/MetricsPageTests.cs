using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.Simulator;

public class MetricsPageTests
{
    [Theory]
    [MemberData(nameof(Dialects.Names), MemberType = typeof(Dialects))]
    public void Histogram_and_counter_of_a_dialect_agree(string name)
    {
        var dialect = Dialects.Of(name);
        var page = PageAfterFiveMinutes(dialect);

        var duration = dialect.DurationMetric;
        Assert.Equal("counter", page.Types[dialect.RequestsMetric]);
        Assert.Equal("histogram", page.Types[duration]);
        Assert.InRange(page.Sum(dialect.RequestsMetric), 14000, 16000);
        Assert.Equal(page.Sum(dialect.RequestsMetric), page.Sum(duration + "_count"));
        foreach (var count in page.Of(duration + "_count"))
        {
            var buckets = page.Of(duration + "_bucket").Where(b => count.Labels.All(l => b.Labels[l.Key] == l.Value)).ToList();
            Assert.Equal(["0.05", "0.1", "0.2", "0.5", "1", "2.5", "+Inf"], buckets.Select(b => b.Labels["le"]));
            Assert.Equal(buckets.Select(b => b.Value).Order(), buckets.Select(b => b.Value));
            Assert.Equal(count.Value, buckets[^1].Value);
        }
    }

    [Fact]
    public void Mean_latency_is_that_of_the_distribution()
    {
        var page = PageAfterFiveMinutes(Dialects.Fks);

        var mean = page.Sum("http_request_duration_seconds_sum") / page.Sum("http_request_duration_seconds_count");

        Assert.InRange(mean, 0.088, 0.093); // 0.08 * exp(0.5² / 2) = 0.0907
    }

    [Fact]
    public void Statuses_are_written_in_the_form_of_the_dialect()
    {
        Assert.Equal(["200", "404", "500"], Statuses(Dialects.Axum));
        Assert.Equal(["2xx", "4xx", "5xx"], Statuses(Dialects.Instrumentator));
    }

    [Fact]
    public void Fixed_labels_are_on_every_sample_and_absent_ones_on_none()
    {
        var samples = PageAfterFiveMinutes(Dialects.Ingress).Of("nginx_ingress_controller_requests").ToList();

        Assert.All(samples, s => Assert.Equal(["service", "method", "status"], s.Labels.Keys));
        Assert.All(samples, s => Assert.Equal("fks-api", s.Labels["service"]));
        Assert.Equal(samples.Count, samples.DistinctBy(s => (s.Labels["method"], s.Labels["status"])).Count());
    }

    [Fact]
    public void Service_without_dialect_says_nothing_about_requests()
    {
        var clock = SettableClock.AtTradingHours();
        var service = new RunningService(Dialects.Service(null), new TrafficModel(TrafficCurve.TradingHours), 1, clock);
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(
            """
            # HELP fks_build_info Build information for the service
            # TYPE fks_build_info gauge
            fks_build_info{service="fks_api",version="1.0.0"} 1
            # HELP process_start_time_seconds Start time of the process since unix epoch in seconds.
            # TYPE process_start_time_seconds gauge
            process_start_time_seconds 1773151200

            """,
            service.Metrics()
        );
    }

    private static IEnumerable<string> Statuses(MetricDialect dialect) =>
        PageAfterFiveMinutes(dialect).Of(dialect.RequestsMetric).Select(s => s.Labels["status"]).Distinct().Order();

    private static Exposition PageAfterFiveMinutes(MetricDialect dialect)
    {
        var clock = SettableClock.AtTradingHours();
        var service = new RunningService(Dialects.Service(dialect), new TrafficModel(TrafficCurve.TradingHours), 1, clock);
        clock.Advance(TimeSpan.FromMinutes(5));
        return Exposition.Parse(service.Metrics());
    }
}
