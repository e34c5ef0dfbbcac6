using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>The mean of a gauge that is 0 or 1 is a share of its samples, and each of them is a probe.</summary>
public sealed class ProbeRatioTests
{
    private const string W = "[{{.window}}]";
    private const string Probe = "probe_success{job=\"edge\"}";

    private static readonly Sli _uptime = new Sli.Uptime("a", new("probe_success", LabelMatcher.Equal("job", "edge")));

    [Theory]
    [InlineData($"1 - avg_over_time({Probe}{W})")]
    [InlineData($"1 - avg(avg_over_time({Probe}{W}))")]
    [InlineData($"avg(1 - avg_over_time({Probe}{W}))")]
    [InlineData($"(100 - 100 * avg_over_time({Probe}{W})) / 100")]
    [InlineData($"clamp_min(1 - avg_over_time({Probe}{W}), 0)")]
    [InlineData($"1 - {Probe}")]
    [InlineData($"1 - avg({Probe})")]
    [InlineData($"1 - sum({Probe}) / count({Probe})")]
    [InlineData($"1 - sum(sum_over_time({Probe}{W})) / sum(count_over_time({Probe}{W}))")]
    public void One_less_the_mean_of_probes_is_their_failures(string query) => Assert.Equal(_uptime, ReadSli.Raw(query).Quiet());

    [Fact]
    public void The_mean_of_probes_is_their_success() =>
        Assert.Equal(_uptime, ReadSli.Raw("success", $"avg_over_time({Probe}{W})").Quiet());

    [Fact]
    public void The_gauge_of_an_exporter_is_a_probe() =>
        Assert.Equal(new Sli.Uptime("a", new("mysql_up")), ReadSli.Raw($"1 - avg_over_time(mysql_up{W})").Quiet());

    [Fact]
    public void A_fixed_range_is_replaced_as_elsewhere()
    {
        var read = ReadSli.Raw($"1 - avg_over_time({Probe}[10m])");

        Assert.Equal(_uptime, read.Sli);
        Assert.Equal(
            "FKS147: The range [10m] is replaced by the lookback of each rule, since every alert looks back as far as it needs.",
            read.Said()
        );
    }

    [Theory]
    [InlineData($"avg_over_time({Probe}{W})")]
    [InlineData($"avg({Probe})")]
    public void The_mean_of_probes_is_no_share_of_errors(string query) =>
        Assert.Equal(
            "FKS149 error: As bad are counted what went well (probe_success), so a service that is well would page.",
            ReadSli.Raw(query).Said()
        );

    /// <summary>Another service than the mean, or a gauge that may be anything between 0 and 1.</summary>
    [Theory]
    [InlineData($"1 - min(avg_over_time({Probe}{W}))")]
    [InlineData($"1 - max({Probe})")]
    [InlineData($"1 - min_over_time({Probe}{W})")]
    [InlineData($"1 - avg_over_time({Probe}{W} offset 1h)")]
    [InlineData($"1 - sum({Probe}) / count(up)")]
    [InlineData($"1 - avg_over_time(queue_fill{W})")]
    public void What_is_not_the_mean_of_probes_is_judged_by_time(string query) => Assert.IsType<Sli.RawRatio>(ReadSli.Raw(query).Sli);
}
