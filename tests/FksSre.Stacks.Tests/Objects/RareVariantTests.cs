using FksSre.PromQl;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>What neither dev nor prod has, so that nothing committed shows it.</summary>
public class RareVariantTests
{
    /// <summary>The sidecar uploads blocks as they are; one that Prometheus has joined itself would be uploaded twice.</summary>
    [Theory]
    [InlineData("thanos", "2h")]
    [InlineData(Variants.Prod, null)]
    public async Task Blocks_have_one_size_where_a_sidecar_uploads_them(string variant, string? size)
    {
        var args = (await ClusterObjects.Of(variant)).Container("prometheus").Args;

        Assert.Equal(
            size is null ? [] : new[] { $"--storage.tsdb.min-block-duration={size}", $"--storage.tsdb.max-block-duration={size}" },
            args.Where(arg => arg.Contains("block-duration", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Grafana_with_a_database_has_room_for_its_files() =>
        Assert.Equal(
            "256Mi",
            (await ClusterObjects.Of("database"))
                .Pod("grafana")
                .Volumes.Single(volume => volume.Name == "data")
                .EmptyDir.SizeLimit.ToString()
        );

    [Fact]
    public async Task Dashboards_over_the_API_are_written_over_what_somebody_has_changed_there()
    {
        var dashboards = (await Registered.Of("dashboards by API")).Resources.Where(each => each.Type == "grafana:oss/dashboard:Dashboard");

        Assert.Equal(["true"], dashboards.Select(each => each.Inputs["overwrite"]?.ToString()).Distinct());
    }

    [Fact]
    public async Task Operator_evaluates_groups_as_often_as_the_plan_says()
    {
        const string Variant = "attach with PrometheusRules";
        var plan = (await Registered.Of(Variant)).Inputs.Plan;

        Assert.Equal(
            plan.Rules.SelectMany(file => file.Groups).Select(group => (group.Name, PromText.Duration(group.Interval))).Order(),
            (await ClusterObjects.Of(Variant))
                .Of<PrometheusRuleModel>()
                .SelectMany(rules => rules.Spec.Groups)
                .Select(group => (group.Name, group.Interval!))
                .Order()
        );
    }
}
