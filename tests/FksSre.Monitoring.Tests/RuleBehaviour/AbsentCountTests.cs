using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>In PromQL a ratio and a difference vanish with what is counted, and an outage in which none is good would with them.</summary>
public class AbsentCountTests
{
    private const string Pages = "ALERTS{alertstate=\"firing\",severity=\"page\"}";

    [Theory]
    [InlineData("raw: {error_ratio_query: '1 - count(node_ok == 1) / count(node_ok)'}")]
    [InlineData("raw: {error_ratio_query: '1 - sum(irate(filled_total[{{.window}}])) / sum(irate(orders_total[{{.window}}]))'}")]
    [InlineData("events: {error_query: 'count(node_ok) - count(node_ok == 1)', total_query: count(node_ok)}")]
    [InlineData(
        """
            events: {error_query: 'sum(irate(orders_total[{{.window}}])) - sum(irate(filled_total[{{.window}}]))',
                           total_query: 'sum(irate(orders_total[{{.window}}]))'}
            """
    )]
    [InlineData(
        """
            events: {error_query: 'sum(rate(orders_total[{{.window}}]) - rate(filled_total[{{.window}}]))',
                           total_query: 'sum(rate(orders_total[{{.window}}]))'}
            """
    )]
    public void Outage_in_which_none_is_good_pages_as_long_as_it_lasts(string sli) =>
        Holds(
            Service(Shop(sli)),
            [
                new("node_ok{node=\"a\"}", "1x60 0x60"),
                new("node_ok{node=\"b\"}", "1x60 0x60"),
                new("orders_total", "0+300x120"),
                new("filled_total", "0+300x60 stale"),
            ],
            Nothing(60 * Minute, Pages),
            True(60 * Minute, "sli:events_bad:rate5m == bool 0"),
            True(75 * Minute, $"count({Pages}) > bool 0"),
            True(120 * Minute, $"count({Pages}) > bool 0"),
            True(120 * Minute, "abs(sli:events_bad:rate5m / sli:events_total:rate5m - 1) < bool 0.001")
        );

    /// <summary>None that is down is the best there is.</summary>
    [Fact]
    public void Good_ones_that_are_all_but_none_are_all_of_them() =>
        Holds(
            Service(Shop("raw: {error_ratio_query: 'count(node_ok == 0) / count(node_ok)'}")),
            [new("node_ok{node=\"a\"}", "1x90"), new("node_ok{node=\"b\"}", "1x90")],
            True(90 * Minute, "sli:events_bad:rate5m == bool 0"),
            Nothing(90 * Minute, "ALERTS{alertstate=\"firing\"}")
        );

    private static ServiceDeclaration Shop(string sli)
    {
        var read = SpecificationReading.Read([
            new(
                "slos.yaml",
                $"version: prometheus/v1\nservice: shop\nlabels: {{team: shop}}\n"
                    + $"slos:\n  - name: answers\n    objective: 99.3\n    sli:\n      {sli}\n"
            ),
        ]);
        Assert.DoesNotContain(read.Findings, f => f.Level == FindingLevel.Error);
        return Assert.Single(read.Services);
    }
}
