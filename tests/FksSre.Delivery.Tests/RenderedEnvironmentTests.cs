using FksSre.Delivery.Comparison;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests;

public class RenderedEnvironmentTests
{
    [Fact]
    public async Task Render_of_prod_is_read_back_whole()
    {
        var prod = await Renders.ProdAsync;

        Assert.Equal("prod", prod.Plan.Environment.Name);
        var slo = prod.Plan.Services.Single(service => service.Id == "fks_api").Slos.Single(slo => slo.Id == "latency");
        Assert.Equal((0.95m, 30, 0.2m, "latency"), (slo.Objective, slo.WindowDays, slo.Sli.WithinSeconds, slo.Sli.Kind));
        Assert.Contains(prod.Plan.Rules.SelectMany(file => file.Groups).SelectMany(group => group.Rules), rule =>
            rule.Alert is "SliMissing"
        );
        Assert.Equal("kubernetes:apps/v1:StatefulSet", Assert.Single(prod.Resources.Values, r => r.Name == "prometheus-server").Type);
    }

    [Fact]
    public async Task Environment_compared_with_itself_has_no_change() =>
        Assert.Empty(EnvironmentComparison.Of(await Renders.ProdAsync, await Renders.ProdAsync, Renders.Now));

    [Fact]
    public void Folder_without_plan_and_resources_is_no_render()
    {
        var read = RenderedEnvironment.Read("old", [new("rules/a.yml", "groups: []")]);

        Assert.Equal(
            """
            FKS830 old/plan.json = (nothing)
                   A render has this file; without it nothing can be compared.
                   Write the folder with ./fks render ENV --out DIR, or name a commit.
            FKS830 old/resources.json = (nothing)
                   A render has this file; without it nothing can be compared.
                   Write the folder with ./fks render ENV --out DIR, or name a commit.
            """,
            string.Join('\n', read.Findings)
        );
    }

    [Theory]
    [InlineData("{\"environment\": 3}")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("[]")]
    public void Plan_of_another_form_is_a_finding(string plan)
    {
        var read = RenderedEnvironment.Read("old", [new("plan.json", plan), new("resources.json", "[]")]);

        Assert.Null(read.Value);
        Assert.Equal(["FKS831"], read.Findings.Select(finding => finding.Code));
    }
}
