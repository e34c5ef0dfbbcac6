using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Tests.Rules;

/// <summary>Series and queries that Prometheus cannot read are found where they stand.</summary>
public sealed class UnreadableIndicatorTests
{
    [Fact]
    public void What_Prometheus_cannot_read_is_found_at_once_and_where_it_stands()
    {
        var sli = new Sli.Availability(
            "s",
            new EventSource.Query("sum(rate(a_total[{{.window}}])"),
            new EventSource.Counter(new("http requests", LabelMatcher.Equal("service-name", "x"), LabelMatcher.Matches("code", "5(..")))
        );

        var findings = HostileIndicators.Shop(sli).Findings;

        Assert.Equal(
            [
                "FKS140 services/shop/slos/promise/sli/bad",
                "FKS316 services/shop/slos/promise/sli/total",
                "FKS317 services/shop/slos/promise/sli/total",
                "FKS318 services/shop/slos/promise/sli/total",
            ],
            findings.Where(f => f.Level == FindingLevel.Error).Select(f => $"{f.Code} {f.Path}")
        );
    }

    [Theory]
    [InlineData("5(..")]
    [InlineData("a)(b")]
    [InlineData("\\")]
    public void Regex_that_Prometheus_cannot_read_is_a_finding(string regex)
    {
        var series = new Selector("a_total", LabelMatcher.Matches("code", regex));
        var sli = new Sli.Availability("s", new EventSource.Counter(series), new EventSource.Counter(new("a_total")));

        var findings = HostileIndicators.Shop(sli).Findings;

        Assert.Equal("FKS318", Assert.Single(findings, f => f.Level == FindingLevel.Error).Code);
    }

    [Fact]
    public void Half_of_a_character_in_a_query_is_a_finding()
    {
        var bad = new EventSource.Query("sum(rate(a_total{job=\"\ud83d\"}[{{.window}}]))");
        var sli = new Sli.Availability("s", bad, new EventSource.Counter(new("a_total")));

        var findings = HostileIndicators.Shop(sli).Findings;

        Assert.Equal(
            "At character 23 this is not PromQL: Here stands half of a character.",
            Assert.Single(findings, f => f.Level == FindingLevel.Error).Problem
        );
    }
}
