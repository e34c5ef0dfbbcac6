using System.Globalization;
using CsCheck;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Tests.Queries;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications;
using FksSre.Specifications.Yaml;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>A ratio in one query, judged by its events.</summary>
public class RatioOfCountsTests
{
    private const string Lost = "orders_total{result=\"lost\",pod=\"1\"}";
    private const string Filled = "orders_total{result=\"filled\",pod=\"1\"}";

    /// <summary>In one start of promtool.</summary>
    private const int Ratios = 50;

    /// <summary>By day 14,400 orders in 8 h; at night, after 2 h without any, a single one, and it is lost.</summary>
    private static readonly InputSeries[] _lostAtNight = [new(Filled, "0+30x480 14400+0x300"), new(Lost, "0+0x600 1+0x180")];

    private static readonly TimeSpan _thatMinute = TimeSpan.FromMinutes(601);

    private static readonly TimeSpan _morning = TimeSpan.FromHours(12);

    [Theory]
    [InlineData(
        "raw",
        "{error_ratio_query: 'sum(rate(orders_total{result=\"lost\"}[{{.window}}])) / sum(rate(orders_total[{{.window}}]))'}"
    )]
    [InlineData(
        "raw",
        "{error_ratio_query: '1 - sum(rate(orders_total{result=\"filled\"}[{{.window}}])) / sum(rate(orders_total[{{.window}}]))'}"
    )]
    [InlineData(
        "events",
        "{error_query: 'sum(rate(orders_total{result=\"lost\"}[{{.window}}])) / sum(rate(orders_total[{{.window}}]))', total_query: '1'}"
    )]
    [InlineData(
        "events",
        "{error_query: 'sum(rate(orders_total{result=\"lost\"}[{{.window}}]))', total_query: 'sum(rate(orders_total[{{.window}}]))'}"
    )]
    public void One_lost_order_at_night_is_one_of_all_orders(string kind, string queries) =>
        Holds(
            Service(Read($"[{{name: orders, objective: 99.9, sli: {{{kind}: {queries}}}}}]")),
            _lostAtNight,
            Firing(_thatMinute),
            Firing(_thatMinute + (4 * Minute)),
            True(_morning, "abs(slo:error_budget_remaining:ratio - (1 - 1 / 14.401)) < bool 0.0001"),
            Firing(_morning)
        );

    /// <summary>
    /// Of 720 in half a day. Not on the edge of a tile: Prometheus before 3 counts a sample there in both of its neighbours.
    /// </summary>
    [Theory]
    [InlineData("1 - avg_over_time(probe_success[{{.window}}])")]
    [InlineData("1 - avg(probe_success)")]
    public void One_failed_probe_is_one_of_all_probes(string query) =>
        Holds(
            Service(Read($"[{{name: edge, objective: 99, sli: {{raw: {{error_ratio_query: '{query}'}}}}}}]")),
            [new("probe_success", "1x601 0 1x117")],
            Firing(_thatMinute),
            Firing(_thatMinute + (4 * Minute)),
            True(_morning, "abs(slo:error_budget_remaining:ratio - (1 - 1 / 7.2)) < bool 0.04"),
            True(_morning, "abs(sum_over_time(sli:events_bad:sum5m[12h]) - 1) < bool 0.25")
        );

    /// <summary>What the advice about such ratios says: the one second of the order weighs as much as any.</summary>
    [Fact]
    public void Judged_by_time_it_wakes_somebody_and_spends_ten_budgets() =>
        Holds(
            Service(
                new SloDeclaration
                {
                    Id = "orders",
                    ObjectivePercent = 99.9m,
                    Sli = new SliDeclaration.Explicit(
                        new Sli.RawRatio(
                            "orders",
                            new EventSource.Query(
                                "sum(rate(orders_total{result=\"lost\"}[{{.window}}])) / sum(rate(orders_total[{{.window}}]))"
                            )
                        )
                    ),
                }
            ),
            _lostAtNight,
            True(_thatMinute + (4 * Minute), "count(ALERTS{alertstate=\"firing\",severity=\"page\"}) > bool 0"),
            True(_morning, "slo:error_budget_remaining:ratio < bool -7")
        );

    /// <summary>Rare ways of writing it are among thousands only, and to read them takes a second.</summary>
    [Fact]
    public void Ratio_that_is_right_is_refused_in_none_of_the_ways_in_which_it_is_written()
    {
        var read = SpecificationReading.Read([
            .. Enumerable
                .Range(0, 5000)
                .Select(seed => new SourceText(
                    $"slos{seed}.yaml",
                    $"version: prometheus/v1\nservice: shop{seed}\nlabels: {{team: shop}}\nslos:\n"
                        + $"  [{{name: orders, objective: 99, sli: {{raw: {{error_ratio_query: '{RandomRatio.Of(seed)}'}}}}}}]\n"
                )),
        ]);

        Assert.Empty(read.Findings.Where(f => f.Level == FindingLevel.Error).Select(f => f.ToString()));
        Assert.Equal(5000, read.Services.Count);
    }

    /// <summary>With a pause, a failure in it, a restart, and failures that are not counted before the first of them.</summary>
    [Fact]
    public void What_is_recorded_is_what_the_query_gives() =>
        Gen
            .Int.Array[Ratios]
            .Sample(
                seeds =>
                {
                    var queries = seeds.Select(RandomRatio.Of).ToList();
                    var slos = queries.Select(
                        (q, i) =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{{name: a{i}, objective: 99, sli: {{raw: {{error_ratio_query: '{q}'}}}}}}"
                            )
                    );
                    var service = Service(Read($"[{string.Join(",\n  ", slos)}]"));
                    Assert.Equal(
                        "",
                        string.Join(
                            '\n',
                            service
                                .Slos.Where(s => s.Sli is Sli.RawRatio)
                                .Select(s => queries[int.Parse(s.Id.AsSpan(1), CultureInfo.InvariantCulture)])
                        )
                    );
                    var recorded = Recorded(service);
                    Holds(
                        recorded,
                        [
                            new(Filled, "0+30x60 1800+0x60 1800+45x30 0+45x60"),
                            new("orders_total{result=\"filled\",pod=\"2\"}", "0+7x60 420+0x60 420+3x91"),
                            new(Lost, "_x20 3+2x40 83+0x30 84+0x30 84+5x30 0+2x60"),
                            new("orders_total{result=\"lost\",pod=\"2\"}", "_x20 0+1x40 40+0x60 40+2x91"),
                        ],
                        new[] { 10, 19, 22, 40, 63, 80, 94, 110, 123, 140, 153, 180, 205 }.SelectMany(minute =>
                            queries.SelectMany((q, i) => Agreement(minute * Minute, q, i))
                        ),
                        recorded.Groups.Select(g => g.Name)
                    );
                },
                iter: 6,
                threads: 1
            );

    private static IEnumerable<Expectation> Agreement(TimeSpan time, string query, int index)
    {
        var ratio = query.Replace("{{.window}}", "5m", StringComparison.Ordinal).Replace("{{ .window }}", "5m", StringComparison.Ordinal);
        var sli = string.Create(CultureInfo.InvariantCulture, $"{{sli=\"a{index}\"}}");
        var judged = $"(({ratio}) >= -Inf) and on () (sli:events_total:rate5m{sli} > 0)";
        yield return Nothing(
            time,
            $"({judged}) unless on () (abs(sum(sli:events_bad:rate5m{sli}) / sum(sli:events_total:rate5m{sli}) - sum({ratio})) < 1e-9)"
        );
        if (time == 40 * Minute || time == 180 * Minute)
        {
            yield return True(time, $"count({judged}) == bool 1");
        }
    }

    /// <summary>What level 1 records, and nothing that is made of it: hundreds of rules fewer to evaluate.</summary>
    private static RuleFile Recorded(ServiceLevels.Service service)
    {
        var rules = ServiceRules.Derive(service, Links);
        return rules with
        {
            Groups =
            [
                .. rules
                    .Groups.Select(g =>
                        g with
                        {
                            Rules =
                            [
                                .. g.Rules.Where(r => r is RecordingRule { Record: "sli:events_bad:rate5m" or "sli:events_total:rate5m" }),
                            ],
                        }
                    )
                    .Where(g => !g.Rules.IsEmpty),
            ],
        };
    }

    private static ServiceDeclaration Read(string slos)
    {
        var read = SpecificationReading.Read([
            new("slos.yaml", $"version: prometheus/v1\nservice: shop\nlabels: {{team: shop}}\nslos:\n  {slos}\n"),
        ]);
        Assert.DoesNotContain(read.Findings, f => f.Level == FindingLevel.Error);
        return Assert.Single(read.Services);
    }
}
