using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;
using FksSre.Specifications;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>What a remedy says to write is not refused the next time.</summary>
public class RemedyTests
{
    private const string Text = """
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
                bad: { metricSource: { type: Prometheus, spec: { query: 'http_requests_total{code=~"5.."}' } } }
                total: { metricSource: { type: Prometheus, spec: { query: http_requests_total } } }
          timeWindow:
            - duration: 28d
              isRolling: true
          budgetingMethod: Occurrences
          objectives:
            - target: 0.999
        """;

    [Theory]
    [InlineData("FKS011", "target: 0.999", "target: 8e26", "e.g. 0.999.", "target: 0.999")]
    [InlineData("FKS011", "target: 0.999", "targetPercent: 100", "e.g. 99.9.", "targetPercent: 99.9")]
    [InlineData("FKS012", "duration: 28d", "duration: 91d", "Take 90 d,", "duration: 90d")]
    [InlineData("FKS012", "duration: 28d", "duration: 2d", "Take 7 d,", "duration: 7d")]
    [InlineData("FKS012", "duration: 28d", "duration: 100000000d", "28 or 30 d.", "duration: 30d")]
    [InlineData("FKS113", "target: 0.999", "target: 0,999", "e.g. 0.999.", "target: 0.999")]
    [InlineData("FKS113", "target: 0.999", "targetPercent: 99.9%", "e.g. 99.9.", "targetPercent: 99.9")]
    [InlineData("FKS114", "isRolling: true", "isRolling: yes", "Write true or false.", "isRolling: true")]
    [InlineData("FKS119", "duration: 28d", "duration: 28 days", "e.g. 28d or 4w.", "duration: 4w")]
    [InlineData(
        "FKS121",
        "duration: 28d",
        "calendar: {}\n      duration: 1M",
        "Remove calendar and take a duration in days, e.g. 28d, 30d or 90d.",
        "duration: 90d"
    )]
    [InlineData("FKS190", "isRolling: true", "isRolling: false", "Write isRolling: true with", "isRolling: true")]
    [InlineData("FKS122", "duration: 28d", "duration: 1M", "Write 28d or 30d for a month,", "duration: 28d")]
    [InlineData("FKS122", "duration: 28d", "duration: 1Q", "90d for a quarter.", "duration: 90d")]
    [InlineData("FKS128", "target: 0.999", "target: 99.5", "Write targetPercent: 99.5,", "targetPercent: 99.5")]
    [InlineData("FKS128", "target: 0.999", "target: 99.5", "or target: 0.995.", "target: 0.995")]
    [InlineData("FKS129", "duration: 28d", "duration: 36h", "e.g. 28d or 30d.", "duration: 30d")]
    [InlineData("FKS181", "team: shop", "team: [desk, shop]", "e.g. team: desk.", "team: desk")]
    [InlineData(
        "FKS182",
        "apiVersion: openslo/v1",
        "apiVersion: {openslo.com/v1}",
        "Write it without them: openslo/v1.",
        "apiVersion: openslo/v1"
    )]
    public void What_a_remedy_says_is_read(string code, string right, string wrong, string remedy, string remedied)
    {
        var refused = Findings(Text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(refused, finding => finding.Code == code && finding.Remedy.Contains(remedy, StringComparison.Ordinal));
        Assert.Empty(Findings(Text.Replace(right, remedied, StringComparison.Ordinal)));
    }

    private static IEnumerable<Finding> Findings(string text)
    {
        var read = SpecificationReading.Read([new("slos.yaml", text)]);
        return read
            .Findings.Concat(CatalogueValidation.Validate(read.Services, Cadence.Default).Findings)
            .Where(f => f.Level == FindingLevel.Error);
    }
}
