using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;
using FksSre.Specifications;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Whoever makes one mistake reads of one.</summary>
public sealed class OneSlipTests
{
    private const string OpenSlo = """
        apiVersion: openslo/v1
        kind: SLO
        metadata:
          name: availability
          labels:
            team: shop
        spec:
          service: shop
          indicator:
            metadata:
              name: requests
            spec:
              ratioMetric:
                counter: true
                bad:
                  metricSource:
                    type: Prometheus
                    spec:
                      query: calls_total{job="shop",code=~"5.."}
                total:
                  metricSource:
                    type: Prometheus
                    spec:
                      query: calls_total{job="shop"}
          timeWindow:
            - duration: 28d
              isRolling: true
          budgetingMethod: Occurrences
          objectives:
            - target: 0.999
        """;

    private const string Sloth = """
        version: prometheus/v1
        service: shop
        labels:
          team: shop
        slos:
          - name: availability
            objective: 99.9
            sli:
              events:
                error_query: sum(rate(calls_total{code=~"5.."}[{{.window}}]))
                total_query: sum(rate(calls_total[{{.window}}]))
          - name: latency
            objective: 97.3
            sli:
              raw:
                error_ratio_query: 1 - sum(rate(took_bucket{le="0.3"}[{{.window}}])) / sum(rate(took_count[{{.window}}]))
            alerting:
              page_alert:
                disable: false
        """;

    [Fact]
    public void Without_a_slip_nothing_is_said()
    {
        Assert.Equal("", Codes(OpenSlo));
        Assert.Equal("", Codes(Sloth));
    }

    [Theory]
    [InlineData("openslo.com/v1", "Write openslo/ instead of openslo.com/.")]
    [InlineData(
        "openslo/v7",
        "Read are openslo/v1 and openslo/v1alpha, Sloth's prometheus/v1, and sloth.slok.dev/v1 PrometheusServiceLevel."
    )]
    public void Version_that_is_not_read_has_a_remedy(string version, string remedy) =>
        Assert.Equal(
            remedy,
            Assert.Single(SpecificationReading.Read([new("slos.yaml", With(OpenSlo, "openslo/v1", version))]).Findings).Remedy
        );

    [Theory]
    [InlineData("openslo/v1", "{openslo/v1}", "FKS182")]
    [InlineData("openslo/v1", "openslo/v3", "FKS108")]
    [InlineData("openslo/v1", "openslo.com/v1", "FKS108")]
    [InlineData("kind: SLO", "kind: SLOs", "FKS108")]
    [InlineData("  name: availability", "  title: availability", "FKS111 FKS110")]
    [InlineData("team: shop", "team: [desk, shop]", "FKS181")]
    [InlineData("team: shop", "tier: shop", "FKS131")]
    [InlineData("service: shop", "service: [shop]", "FKS112")]
    [InlineData("service: shop", "service: ''", "FKS110")]
    [InlineData("counter: true", "counter: yes", "FKS114")]
    [InlineData("bad:", "worst:", "FKS111 FKS116")]
    [InlineData("job=\"shop\"", "job=\"<job>\"", "FKS171")]
    [InlineData("job=\"shop\"", "job=\"#{job}\"", "FKS171")]
    [InlineData("job=\"shop\"", "job=\"%{job}\"", "FKS171")]
    [InlineData("job=\"shop\"", "job=\"{job}\"", "FKS171")]
    [InlineData("job=\"shop\"", "job=\"%JOB%\"", "FKS171")]
    [InlineData("job=\"shop\"", "job=\"@job@\"", "FKS171")]
    [InlineData("job=\"shop\"", "job=\"__JOB__\"", "FKS171")]
    [InlineData("job=\"shop\"", "job=\"/shops/{job}\"", "")]
    [InlineData("job=\"shop\"", "job=~\"shop|__main__\"", "")]
    [InlineData("job=\"shop\"", "job=\"$job\"", "FKS170 FKS170")]
    [InlineData("job=\"shop\"", "job=~\"shop-{{.window}}\"", "FKS172")]
    [InlineData("calls_total{job=\"shop\"}", "calls_total{job=\"shop\"", "FKS140")]
    [InlineData("calls_total{job=\"shop\"}", "[calls_total]", "FKS112")]
    [InlineData("code=~\"5..\"", "code!~\"5..\"", "FKS149")]
    [InlineData("type: Prometheus", "type: Graphite", "FKS126 FKS126")]
    [InlineData("duration: 28d", "duration: 1M", "FKS122")]
    [InlineData("duration: 28d", "duration: 1Q", "FKS122")]
    [InlineData("duration: 28d", "duration: 28", "FKS119")]
    [InlineData("duration: 28d", "duration: 1h30m", "FKS129")]
    [InlineData("duration: 28d", "duration: 3d", "FKS012")]
    [InlineData("duration: 28d", "duration: [28d]", "FKS112")]
    [InlineData("isRolling: true", "isRolling: false", "FKS190")]
    [InlineData("isRolling: true", "isRolling: nope", "FKS114")]
    [InlineData("isRolling: true", "calendar: {startTime: 2024-01-01 00:00:00, timeZone: UTC}", "FKS121")]
    [InlineData("isRolling: true", "isRolling: false\n      calendar: {startTime: 2024-01-01 00:00:00, timeZone: UTC}", "FKS121")]
    [InlineData("isRolling: true", "isRolling: true\n      calendar: {startTime: 2024-01-01 00:00:00, timeZone: UTC}", "FKS121")]
    [InlineData("budgetingMethod: Occurrences", "budgetingMethod: Timeslices", "FKS123")]
    [InlineData("budgetingMethod: Occurrences", "budgetingMethod: [Occurrences]", "FKS112")]
    [InlineData("target: 0.999", "target: 99.9", "FKS128")]
    [InlineData("target: 0.999", "target: [0.999]", "FKS113")]
    [InlineData("target: 0.999", "targetPercent: 0.999", "FKS156")]
    [InlineData("target: 0.999", "target: 1", "FKS011")]
    [InlineData("target: 0.999", "target: 0.999\n      compositeWeight: 3", "FKS124")]
    public void One_slip_in_OpenSLO_is_said_once(string right, string wrong, string codes) =>
        Assert.Equal(codes, Codes(With(OpenSlo, right, wrong)));

    [Theory]
    [InlineData("prometheus/v1", "prometheus/v7", "FKS108")]
    [InlineData("service: shop", "services: shop", "FKS111 FKS110")]
    [InlineData("name: latency", "name: availability", "FKS010")]
    [InlineData("name: latency", "title: latency", "FKS111 FKS110")]
    [InlineData("objective: 97.3", "objective: 0.973", "FKS156")]
    [InlineData("objective: 97.3", "objective: 97,3", "FKS113")]
    [InlineData("objective: 97.3", "", "FKS110")]
    [InlineData("[{{.window}}]", "[5m]", "FKS147 FKS147")]
    [InlineData("[{{.window}}]", "[{{.range}}]", "FKS170 FKS170 FKS170")]
    [InlineData("sum(rate(calls_total[{{.window}}]))", "sum(rate(calls_total[1h]))", "FKS147")]
    [InlineData("rate(calls_total", "sum_over_time(calls_total", "FKS195")]
    [InlineData("rate(calls_total", "holt_winters(calls_total", "FKS140 FKS140")]
    [InlineData("rate(calls_total", "irate(calls_total", "FKS195")]
    [InlineData("rate(calls_total", "mad_over_time(calls_total", "FKS196 FKS196")]
    [InlineData("sum(rate(calls_total[{{.window}}]))", "sum by (pod) (rate(calls_total[{{.window}}]))", "FKS146")]
    [InlineData("sum(rate(calls_total[{{.window}}]))", "0 * sum(rate(calls_total[{{.window}}]))", "FKS191")]
    [InlineData("sum(rate(calls_total[{{.window}}]))", "sum(rate(calls_total[{{.window}}])) and on () (hour() > 8)", "FKS175")]
    [InlineData("1 - sum(rate(took_bucket", "sum(rate(took_bucket", "FKS149")]
    [InlineData("disable: false", "disable: nope", "FKS114")]
    [InlineData("disable: false", "labels: {channel: pagers}", "FKS120")]
    [InlineData("error_ratio_query:", "ratio_query:", "FKS111 FKS110")]
    public void One_slip_in_Sloth_is_said_once(string right, string wrong, string codes) =>
        Assert.Equal(codes, Codes(With(Sloth, right, wrong)));

    private static string With(string text, string right, string wrong)
    {
        var changed = text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        return changed;
    }

    private static string Codes(string text)
    {
        var read = SpecificationReading.Read([new("slos.yaml", text)]);
        IEnumerable<Finding> validated = CatalogueValidation.Validate(read.Services, Cadence.Default).Findings;
        return string.Join(' ', read.Findings.Concat(validated).Select(f => f.Code));
    }
}
