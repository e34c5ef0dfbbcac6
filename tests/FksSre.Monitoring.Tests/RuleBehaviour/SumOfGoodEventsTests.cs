using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Good events that two counters count: what it means when one of them is not there, or neither.</summary>
public class SumOfGoodEventsTests
{
    private const string Pages = "ALERTS{alertstate=\"firing\",severity=\"page\"}";

    private static readonly TimeSpan _end = TimeSpan.FromMinutes(90);

    private static readonly InputSeries _all = new("asked_total", "0+100x90");

    [Fact]
    public void One_of_them_that_is_not_born_yet_has_counted_nothing() =>
        Holds(
            Service(Shop()),
            [_all, new("answered_total", "0+98x90")],
            True(_end, "abs(sli:events_bad:rate5m / sli:events_total:rate5m - 0.02) < bool 0.0001"),
            Nothing(_end, "ALERTS{alertname=\"SliMissing\"}")
        );

    [Fact]
    public void Both_that_are_gone_are_an_outage() =>
        Holds(
            Service(Shop()),
            [_all, new("answered_total", "0+90x30 stale"), new("sent_on_total", "0+10x30 stale")],
            Nothing(30 * Minute, Pages),
            True(40 * Minute, $"count({Pages}) > bool 0"),
            True(_end, $"count({Pages}) > bool 0")
        );

    [Fact]
    public void Both_that_were_never_there_say_nothing() =>
        Holds(
            Service(Shop()),
            [_all],
            Nothing(_end, "sli:events_bad:rate5m"),
            Nothing(_end, Pages),
            True(_end, "count(ALERTS{alertname=\"SliMissing\",alertstate=\"firing\"}) > bool 0")
        );

    private static ServiceDeclaration Shop()
    {
        const string good = "sum(rate(answered_total[{{.window}}])) + sum(rate(sent_on_total[{{.window}}]))";
        const string slo =
            "{name: answers, objective: 99, sli: {raw: {error_ratio_query: '1 - (" + good + ") / sum(rate(asked_total[{{.window}}]))'}}}";
        var read = SpecificationReading.Read([
            new("slos.yaml", $"version: prometheus/v1\nservice: shop\nlabels: {{team: shop}}\nslos: [{slo}]\n"),
        ]);
        Assert.DoesNotContain(read.Findings, f => f.Level == FindingLevel.Error);
        return Assert.Single(read.Services);
    }
}
