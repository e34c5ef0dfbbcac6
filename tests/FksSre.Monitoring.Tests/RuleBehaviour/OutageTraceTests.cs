using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Total outages with known truth, of SLOs as OpenSLO and Sloth write them: pages, tickets, the budget and the end.</summary>
public class OutageTraceTests
{
    private const string Pages = "ALERTS{alertstate=\"firing\",severity=\"page\"}";
    private const string Missing = "ALERTS{alertname=\"SliMissing\",alertstate=\"firing\"}";
    private const string Remaining = "slo:error_budget_remaining:ratio";

    private const int Healthy = 180;
    private const int Outage = 120;
    private const int Back = Healthy + Outage + 3;

    private const string All = "sum(rate(http_requests_total{service=\"p\"}[W]))";
    private const string Good = "sum(rate(http_requests_total{service=\"p\",status!~\"5..\"}[W]))";
    private const string Bad = "sum(rate(http_requests_total{service=\"p\",status=~\"5..\"}[W]))";
    private const string NotBad = "sum(rate(http_requests_total{service=\"p\",status=~\"[123]..\"}[W]))";
    private const string Answered = "sum(rate(http_requests_total{service=\"p\",status=~\"2..\"}[W]))";
    private const string GoodElsewhere = "sum(rate(http_ok_total{service=\"p\"}[W]))";

    private static readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal)
    {
        ["OpenSLO good"] = OpenSlo("good", Good),
        ["OpenSLO bad"] = OpenSlo("bad", Bad),
        ["OpenSLO answered"] = OpenSlo("good", Answered),
        ["OpenSLO good elsewhere"] = OpenSlo("good", GoodElsewhere),
        ["Sloth events"] = Sloth($"events: {{error_query: '{Bad}', total_query: '{All}'}}"),
        ["Sloth difference"] = Sloth($"events: {{error_query: '{All} - {NotBad}', total_query: '{All}'}}"),
        ["Sloth raw"] = Sloth($"raw: {{error_ratio_query: '1 - ({Good} / {All})'}}"),
    };

    private static readonly string[] _ofOneCounter = ["OpenSLO good", "OpenSLO bad", "Sloth events", "Sloth difference", "Sloth raw"];

    public static IEnumerable<object[]> Restarts =>
        from form in _ofOneCounter
        from replicas in new[] { 1, 3 }
        select new object[] { form, replicas };

    public static TheoryData<string> Forms => [.. _ofOneCounter];

    /// <summary>
    /// Replicas restart two minutes apart; from then on each request fails, until they restart again. 100 requests a minute each.
    /// </summary>
    [Theory]
    [MemberData(nameof(Restarts))]
    public void Restart_into_total_outage_pages_until_the_next_and_spends_what_failed(string form, int replicas)
    {
        var last = 2 * (replicas - 1);
        var end = Back + last + 60;
        var failed = 100m * Outage * replicas;
        Plays(
            form,
            [
                .. Enumerable
                    .Range(0, replicas)
                    .SelectMany(i =>
                        new InputSeries[]
                        {
                            Series("200", i, $"0+100x{Healthy + (2 * i)} stale _x{Outage + 1} 0+100x{end}"),
                            Series("500", i, $"_x{Healthy + (2 * i) + 2} 0+100x{Outage - 1} stale"),
                        }
                    ),
            ],
            [
                Nothing(Healthy * Minute, "ALERTS"),
                True((Healthy + last + 5) * Minute, $"count({Pages}) > bool 0"),
                True((Healthy + Outage) * Minute, $"count({Pages}) > bool 0"),
                True((Healthy + Outage) * Minute, "abs(sli:events_bad:rate5m / sli:events_total:rate5m - 1) < bool 0.001"),
                Nothing((Back + last + 45) * Minute, Pages),
                Nothing(end * Minute, $"max_over_time({Missing}[{end}m])"),
                True(end * Minute, $"abs(sum_over_time(sli:events_bad:sum5m[{end}m]) / {failed} - 1) < bool 0.05"),
                True(
                    end * Minute,
                    $"abs(sum(1 - {Remaining}) * sum(sum_over_time(sli:events_total:sum5m[{end}m])) / (1000 * {failed}) - 1) < bool 0.1"
                ),
            ]
        );
    }

    /// <summary>None is left: nobody asks and nobody is answered, which is not judged, and not an outage of requests.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void No_replica_left_is_a_ticket_until_one_is_back(string form) =>
        Plays(
            form,
            [Series("200", 0, $"0+100x{Healthy} stale _x{Outage} 0+100x60"), Series("500", 0, $"0+0x{Healthy} stale _x{Outage} 0+0x60")],
            [
                Nothing((Healthy + 14) * Minute, Missing),
                True((Healthy + 25) * Minute, $"count({Missing})"),
                True((Healthy + Outage) * Minute, $"count({Missing})"),
                Nothing((Healthy + Outage + 20) * Minute, Missing),
                Nothing((Healthy + Outage + 50) * Minute, $"max_over_time({Pages}[{Healthy + Outage}m])"),
                True((Healthy + Outage + 50) * Minute, $"{Remaining} == bool 1"),
            ]
        );

    /// <summary>The process crashes as the fault begins: good requests stand at 0 from then on.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void Reset_at_the_fault_loses_nothing_of_it(string form) =>
        Plays(
            form,
            [
                Series("200", 0, $"0+100x{Healthy} 0+0x{Outage} 0+100x60"),
                Series("500", 0, $"0+0x{Healthy} 100+100x{Outage} {100 + (100 * Outage)}+0x60"),
            ],
            [
                Nothing(Healthy * Minute, "ALERTS"),
                True((Healthy + 4) * Minute, $"count({Pages}) > bool 0"),
                True((Healthy + Outage) * Minute, $"count({Pages}) > bool 0"),
                Nothing((Healthy + Outage + 45) * Minute, Pages),
                True((Healthy + Outage + 45) * Minute, $"abs(sum_over_time(sli:events_bad:sum5m[6h]) / {100 * Outage} - 1) < bool 0.05"),
            ]
        );

    /// <summary>From a deployment on answers are counted as <c>OK</c>: none of them is what the promise calls good.</summary>
    [Fact]
    public void Good_events_that_get_other_label_values_are_bad_ones() =>
        Plays(
            "OpenSLO answered",
            [Series("200", 0, "0+100x60 stale"), Series("OK", 0, "_x61 0+100x60")],
            [Nothing(60 * Minute, "ALERTS"), True(66 * Minute, $"count({Pages}) > bool 0"), True(120 * Minute, $"count({Pages}) > bool 0")]
        );

    [Theory]
    [InlineData(101, false)]
    [InlineData(103, true)]
    public void Good_events_of_another_name_that_are_more_than_all_are_a_ticket_from_a_fiftieth_on(int good, bool isTold) =>
        Plays(
            "OpenSLO good elsewhere",
            [new("http_ok_total{service=\"p\"}", $"0+{good}x150"), Series("any", 0, "0+100x150")],
            [
                Nothing(60 * Minute, "ALERTS{alertstate=\"firing\"}"),
                isTold ? Firing(120 * Minute, "GoodExceedsTotal good-exceeds-total") : Firing(120 * Minute),
            ]
        );

    private static void Plays(string form, InputSeries[] input, Expectation[] expected)
    {
        var read = SpecificationReading.Read([new("slo.yaml", _forms[form])]);
        Assert.DoesNotContain(read.Findings, f => f.Level == FindingLevel.Error);
        var service = Service(Assert.Single(read.Services) with { Owner = "team-seven", Tier = Tier.High });
        Holds(service, input, [.. expected.OrderBy(e => e.At)]);
    }

    private static InputSeries Series(string status, int pod, string values) =>
        new($"http_requests_total{{service=\"p\",status=\"{status}\",pod=\"{pod}\"}}", values);

    private static string Sloth(string sli) =>
        """
            version: prometheus/v1
            service: shop
            labels: {team: shop}
            slos: [{name: availability, objective: 99.9, sli: {SLI}}]
            """.Replace("SLI", sli.Replace("[W]", "[{{.window}}]", StringComparison.Ordinal), StringComparison.Ordinal);

    private static string OpenSlo(string counted, string query) =>
        """
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: availability}
            spec:
              service: shop
              budgetingMethod: Occurrences
              timeWindow: [{duration: 30d, isRolling: true}]
              indicator:
                metadata: {name: requests}
                spec:
                  ratioMetric:
                    counter: true
                    COUNTED: {metricSource: {type: Prometheus, spec: {query: 'QUERY'}}}
                    total: {metricSource: {type: Prometheus, spec: {query: 'TOTAL'}}}
              objectives: [{target: 0.999}]
            """.Replace("COUNTED", counted, StringComparison.Ordinal).Replace(
            "QUERY",
            query.Replace("[W]", "[5m]", StringComparison.Ordinal),
            StringComparison.Ordinal
        ).Replace("TOTAL", All.Replace("[W]", "[5m]", StringComparison.Ordinal), StringComparison.Ordinal);
}
