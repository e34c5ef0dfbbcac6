using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>What an objective compares, and whether it can be good where it is said to be.</summary>
public sealed class ThresholdMeaningTests
{
    private const string Quantile = "histogram_quantile(0.9, sum by (le) (rate(took_seconds_bucket[5m])))";
    private const string Errors = "sum(rate(calls_total{code=~\"5..\"}[5m])) / sum(rate(calls_total[5m]))";

    [Theory]
    [InlineData("up == 1", "gte", "1")]
    [InlineData("avg(up)", "lte", "1")]
    [InlineData("up", "gt", "-1")]
    [InlineData("probe_success", "lt", "1.5")]
    [InlineData("sum(rate(lost_total[5m]))", "gte", "0")]
    public void What_is_never_bad_is_refused(string query, string @operator, string value) =>
        Assert.Equal(
            $"FKS214 error: Every value that {query} can give is good, so no moment is ever bad and an outage would go unnoticed.",
            ReadSli.Threshold(query, @operator, value).Said()
        );

    [Theory]
    [InlineData("up == 0", "gte", "1")]
    [InlineData("up", "gt", "1")]
    [InlineData("lag > 70", "lt", "70")]
    [InlineData("probe_success", "lte", "-1")]
    public void What_is_never_good_is_refused(string query, string @operator, string value) =>
        Assert.Equal(
            $"FKS214 error: No value that {query} can give is good, so every moment is bad.",
            ReadSli.Threshold(query, @operator, value).Said()
        );

    [Theory]
    [InlineData("up", "lt", "1", "FKS149 error", "bad", "better (up)", "a service that is well would page")]
    [InlineData(Quantile, "gt", "0.3", "FKS151 error", "good", "worse (the time that something took)", "an outage would go unnoticed")]
    [InlineData(
        "avg(probe_duration_seconds)",
        "gte",
        "3",
        "FKS151",
        "good",
        "worse (the time that something took)",
        "an outage would go unnoticed"
    )]
    [InlineData(Errors, "gte", "0.03", "FKS151 error", "good", "worse (code=~\"5..\")", "an outage would go unnoticed")]
    [InlineData("shop:success:ratio", "lt", "0.9", "FKS149", "bad", "better (shop:success:ratio)", "a service that is well would page")]
    public void What_is_turned_around_is_said(
        string query,
        string @operator,
        string value,
        string code,
        string kind,
        string more,
        string outcome
    )
    {
        var read = ReadSli.Threshold(query, @operator, value);

        Assert.Equal(
            $"{code}: As {kind} are counted moments in which {query} is high, and more of it is {more}, so {outcome}.",
            read.Said()
        );
        Assert.EndsWith(
            "urn op around: lt or lte where less is better, gt or gte where more is.",
            read.Findings.Single().Remedy,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_not_always_there_is_not_always_judged()
    {
        var read = ReadSli.Threshold("lag > 70", "lt", "700");

        Assert.IsType<Sli.Availability>(read.Sli);
        Assert.Equal(
            "FKS199: It gives nothing unless lag > 70, and what gives nothing is not judged: neither as good nor as bad.",
            read.Said()
        );
    }

    [Theory]
    [InlineData("up", "gte", "1")]
    [InlineData("avg(up)", "gt", "0.9")]
    [InlineData(Quantile, "lte", "0.3")]
    [InlineData(Quantile + " > 0", "lt", "0.3")]
    [InlineData(Errors, "lt", "0.03")]
    [InlineData("queue_length", "lt", "70")]
    [InlineData("free_bytes", "gt", "1e9")]
    [InlineData("time() - last_success_timestamp_seconds", "lt", "86400")]
    [InlineData("certificate_expiry_seconds - time()", "gt", "86400")]
    [InlineData("sum(rate(errors_total[5m]))", "lte", "5")]
    [InlineData("sum(replicas_available) / sum(replicas_wanted)", "gte", "0.7")]
    [InlineData("count(up == 0) or vector(0)", "lte", "1")]
    public void What_may_be_meant_is_quiet(string query, string @operator, string value) =>
        ReadSli.Threshold(query, @operator, value).Quiet();
}
