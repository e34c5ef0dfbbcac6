using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Conditions of objects as kube-state-metrics gives them, of which some are wanted and some are not.</summary>
public sealed class KubernetesConditionsTests
{
    [Theory]
    [InlineData("kube_pod_status_ready{condition=\"true\"}", "condition=\"true\"")]
    [InlineData("kube_pod_status_ready{condition!=\"false\"}", "condition!=\"false\"")]
    [InlineData("kube_node_status_condition{condition=\"Ready\",status=\"true\"}", "status=\"true\"")]
    [InlineData("kube_node_status_condition{condition=\"DiskPressure\",status=\"false\"}", "status=\"false\"")]
    [InlineData("kube_deployment_status_condition{condition=\"Available\",status=\"true\"}", "status=\"true\"")]
    [InlineData("kube_pod_status_phase{phase=\"Succeeded\"}", "phase=\"Succeeded\"")]
    public void What_is_wanted_is_not_bad(string series, string by)
    {
        var (metric, all) = (series[..series.IndexOf('{', StringComparison.Ordinal)], Total(series));
        var said = $"FKS149 error: As bad are counted what went well ({by}), so a service that is well would page.";

        Assert.Equal(said, ReadSli.Gauges("bad", $"sum({series})", $"sum({metric}{all})").Said());
        Assert.Equal(
            said.Replace(by, $"{series} == 1", StringComparison.Ordinal),
            ReadSli.Gauges("bad", $"count({series} == 1)", $"sum({metric}{all})").Said()
        );
        Assert.IsType<Sli.GoodAvailability>(ReadSli.Gauges("good", $"sum({series})", $"sum({metric}{all})").Quiet());
    }

    [Theory]
    [InlineData("kube_pod_status_ready{condition=\"false\"}", "condition=\"false\"")]
    [InlineData("kube_pod_status_ready{condition=~\"false|unknown\"}", "condition=~\"false|unknown\"")]
    [InlineData("kube_node_status_condition{condition=\"Ready\",status!=\"true\"}", "status!=\"true\"")]
    [InlineData("kube_node_status_condition{condition=\"MemoryPressure\",status=\"true\"}", "status=\"true\"")]
    [InlineData("kube_pod_status_phase{phase=~\"Failed|Unknown\"}", "phase=~\"Failed|Unknown\"")]
    public void What_is_not_wanted_is_not_good(string series, string by)
    {
        var all = $"sum({series[..series.IndexOf('{', StringComparison.Ordinal)]}{Total(series)})";

        Assert.Equal(
            $"FKS151 error: As good are counted what failed ({by}), so an outage would go unnoticed.",
            ReadSli.Gauges("good", $"sum({series})", all).Said()
        );
        Assert.IsType<Sli.Availability>(ReadSli.Gauges("bad", $"sum({series})", all).Quiet());
    }

    /// <summary>Each pod has a series for each of the values.</summary>
    [Fact]
    public void All_of_them_may_be_counted_by_one_value()
    {
        const string All = "count(kube_pod_status_ready{condition=\"true\"})";

        Assert.Equal(
            "FKS151 error: As good are counted what failed (condition=\"false\"), so an outage would go unnoticed.",
            ReadSli.Gauges("good", "sum(kube_pod_status_ready{condition=\"false\"})", All).Said()
        );
        ReadSli.Gauges("bad", "sum(kube_pod_status_ready{condition=\"false\"})", All).Quiet();
        ReadSli.Gauges("good", "sum(kube_pod_status_ready{condition=\"true\"})", All).Quiet();
    }

    [Fact]
    public void What_a_condition_of_somebody_else_means_is_not_known()
    {
        ReadSli.Gauges("good", "sum(kube_node_status_condition{condition=\"Frozen\",status=\"false\"})", "count(kube_node_info)").Quiet();
        ReadSli.Gauges("bad", "sum(valve{condition=\"true\"})", "sum(valve)").Quiet();
    }

    private static string Total(string series) =>
        series.Contains(",status", StringComparison.Ordinal)
            ? $"{series[series.IndexOf('{', StringComparison.Ordinal)..series.IndexOf(",status", StringComparison.Ordinal)]}}}"
            : "";
}
