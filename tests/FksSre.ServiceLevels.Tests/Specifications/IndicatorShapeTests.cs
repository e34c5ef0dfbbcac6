using FksSre.PromQl;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>What queries of others mean here: the same ratio, and counts whose unit is known.</summary>
public sealed class IndicatorShapeTests
{
    private static readonly Selector _all = new("http_requests_total", LabelMatcher.Equal("job", "shop"));

    private static readonly Selector _bad = _all.With(LabelMatcher.Matches("code", "5.."));

    [Theory]
    [InlineData(
        """sum(rate(http_requests_total{job="shop",code=~"5.."}[{{.window}}]))""",
        """sum(rate(http_requests_total{job="shop"}[{{.window}}]))"""
    )]
    [InlineData(
        """sum(rate(http_requests_total{job="shop",code=~"5.."}[{{- .window -}}]))""",
        """rate(http_requests_total{job="shop"}[{{.window}}])"""
    )]
    [InlineData(
        """sum by () (rate(http_requests_total{job="shop",code=~"5.."}[{{.window}}]))""",
        """sum(rate(http_requests_total{job="shop"}[{{.window}}])) by ()"""
    )]
    [InlineData(
        """sum(increase(http_requests_total{job="shop",code=~"5.."}[5m]))""",
        """SUM(increase(http_requests_total{job='shop'}[10m])) # all"""
    )]
    public void Growth_of_counters_is_read_as_the_counters(string bad, string total) =>
        Assert.Equal(new Sli.Availability("a", new EventSource.Counter(_bad), new EventSource.Counter(_all)), Sloth(bad, total));

    [Fact]
    public void A_count_of_the_lookback_is_told_from_a_rate() =>
        Assert.Equal(
            new Sli.Availability(
                "a",
                new EventSource.Query("sum(increase(a_total[{{.window}}] offset 1m))", EventUnit.PerLookback),
                new EventSource.Counter(_all)
            ),
            Sloth(
                "sum(increase(a_total[{{.window}}] offset 1m)) or vector(0)",
                """sum(rate(http_requests_total{job="shop"}[{{.window}}]))"""
            )
        );

    /// <summary>
    /// What stands for a moment has the unit of what it is divided by or into, or the ratio would be off by the length of a step.
    /// </summary>
    [Theory]
    [InlineData(
        "1 - sum(rate(good_total[{{.window}}])) / sum(rate(all_total[{{.window}}]))",
        "((1 - ((sum(rate(good_total[{{.window}}]))) or 0 * (sum(rate(all_total[{{.window}}])))) "
            + "/ sum(rate(all_total[{{.window}}]))) >= -Inf) / 30",
        "max(weight)",
        "(avg_over_time(((max(weight)) >= -Inf)[{{.window}}:30s])) / 30"
    )]
    [InlineData(
        "sum(1 - avg_over_time(up[{{.window}}]))",
        "((sum(1 - avg_over_time(up[{{.window}}]))) >= -Inf) / 30",
        "count(up)",
        "(avg_over_time(((count(up)) >= -Inf)[{{.window}}:30s])) / 30"
    )]
    public void Moments_over_moments_count_as_often_as_each_other(string bad, string badRate, string total, string totalRate) =>
        Assert.Equal(new Sli.Availability("a", new EventSource.Query(badRate), new EventSource.Query(totalRate)), Sloth(bad, total));

    [Fact]
    public void A_moment_over_a_rate_is_a_rate() =>
        Assert.Equal(
            new Sli.Availability(
                "a",
                new EventSource.Counter(_bad),
                new EventSource.Query("avg_over_time(((sum(job:requests:rate5m)) >= -Inf)[{{.window}}:30s])")
            ),
            Sloth("""sum(rate(http_requests_total{job="shop",code=~"5.."}[{{.window}}]))""", "sum(job:requests:rate5m)")
        );

    /// <summary>Who was there within a week is not who was there within five minutes, times anything.</summary>
    [Fact]
    public void What_does_not_add_up_keeps_its_ranges() =>
        Assert.Equal(
            new Sli.Availability(
                "a",
                new EventSource.Query(
                    "sum_over_time(((count(sum by (u) (rate(lost_total[7d])) > 0)) >= -Inf)[{{.window}}:30s])",
                    EventUnit.PerLookback
                ),
                new EventSource.Query(
                    "sum_over_time(((count(sum by (u) (rate(seen_total[1d])) > 0)) >= -Inf)[{{.window}}:30s])",
                    EventUnit.PerLookback
                )
            ),
            Sloth("count(sum by (u) (rate(lost_total[7d])) > 0)", "count(sum by (u) (rate(seen_total[1d])) > 0)")
        );

    [Theory]
    [InlineData("sum(rate(a_total[{{.window}}])) or 7 * sum(b_total)", EventUnit.PerSecond)]
    [InlineData("sum(rate(a_total[{{.window}}]) > 0)", EventUnit.PerSecond)]
    [InlineData(
        "histogram_fraction(0.3, +Inf, sum(rate(a[{{.window}}]))) * histogram_count(sum(rate(b[{{.window}}])))",
        EventUnit.PerSecond
    )]
    [InlineData("avg_over_time(sum(rate(a_total[1m]))[{{.window}}:1m])", EventUnit.PerSecond)]
    [InlineData("label_replace(sum(increase(a_total[{{.window}}])), \"a\", \"b\", \"\", \"\") / 2", EventUnit.PerLookback)]
    [InlineData("sum_over_time((sum(rate(a_total[1m])) > bool 5)[{{.window}}:1m])", EventUnit.PerLookback)]
    [InlineData("60 * sum(rate(a_total[{{.window}}])) and on () up", EventUnit.PerSecond)]
    public void The_unit_is_followed_through_the_query(string bad, EventUnit unit) =>
        Assert.Equal(
            new Sli.Availability("a", new EventSource.Query(bad, unit), new EventSource.Counter(_all)),
            Sloth(bad, """sum(rate(http_requests_total{job="shop"}[{{.window}}]))""")
        );

    [Fact]
    public void All_but_the_fast_ones_is_a_latency() =>
        Assert.Equal(
            new Sli.Latency("a", new("http_seconds", LabelMatcher.Equal("job", "shop")), 0.4m),
            Sloth(
                """(sum(rate(http_seconds_count{job="shop"}[{{.window}}])) - sum(rate(http_seconds_bucket{job="shop",le="0.4"}[{{.window}}])))""",
                """sum(rate(http_seconds_count{job="shop"}[{{.window}}]))"""
            )
        );

    [Fact]
    public void A_gauge_above_a_threshold_counts_moments() =>
        Assert.Equal(
            new Sli.Availability(
                "age",
                new EventSource.Query("count_over_time(((max(queue_age_seconds)) > 30)[{{.window}}:30s])", EventUnit.PerLookback),
                new EventSource.Query("count_over_time(((max(queue_age_seconds)) >= -Inf)[{{.window}}:30s])", EventUnit.PerLookback)
            ),
            Threshold("max(queue_age_seconds)", "lte", "30")
        );

    [Fact]
    public void A_probe_that_must_be_one_is_an_uptime() =>
        Assert.Equal(
            new Sli.Uptime("age", new("probe_success", LabelMatcher.Equal("job", "probes"))),
            Threshold("""probe_success{job="probes"}""", "gte", "1")
        );

    private static Sli Sloth(string bad, string total) =>
        Read(
            $"""
            version: prometheus/v1
            service: shop
            slos:
              - name: a
                objective: 99.9
                sli:
                  events:
                    error_query: |
                      {bad}
                    total_query: |
                      {total}
            """
        );

    private static Sli Threshold(string query, string @operator, string value) =>
        Read(
            $"""
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: queue
            spec:
              service: shop
              indicator:
                metadata:
                  name: age
                spec:
                  thresholdMetric:
                    metricSource:
                      type: Prometheus
                      spec:
                        query: |
                          {query}
              objectives:
                - targetPercent: 99.5
                  op: {@operator}
                  value: {value}
            """
        );

    private static Sli Read(string text)
    {
        var read = SpecificationReading.Read([new("slos.yaml", text)]);
        var service = Assert.Single(read.Services);
        return ((SliDeclaration.Explicit)Assert.Single(service.Slos).Sli).Sli;
    }
}
