using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;
using FksSre.Tests.Grafana;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>Dashboards as they are registered, held against the types of the Grafana that reads them.</summary>
public class DashboardTypeTests
{
    /// <summary>Both environments, and the two ways in which dashboards reach Grafana.</summary>
    private static readonly string[] _variants = [Variants.Dev, Variants.Prod, "dashboards by API", "attach with ConfigMaps"];

    [Fact]
    public async Task Registered_dashboards_are_of_the_type_that_Grafana_gives_them()
    {
        var dashboards = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, variant) in _variants.Index())
        {
            var registered = await Registered.Of(variant);
            var found = registered.Resources.SelectMany(Dashboards).ToList();
            Assert.Equal(
                registered.Inputs.Plan.Dashboards.Select(d => d.Uid).Order(),
                found.Select(d => (string?)JsonNode.Parse(d)!["uid"]).Order()
            );
            foreach (var json in found.Except(dashboards.Values))
            {
                dashboards.Add($"{i}-{JsonNode.Parse(json)!["uid"]}", json);
            }
        }

        Assert.Empty(GrafanaTypes.Refusals("stacks", dashboards).SelectMany(refusal => refusal));
    }

    [Fact]
    public async Task Types_are_those_of_the_Grafana_that_is_deployed()
    {
        var package = JsonNode.Parse(await File.ReadAllTextAsync(GrafanaTypes.PackageFile, TestContext.Current.CancellationToken))!;
        var types = package["devDependencies"]!["@grafana/schema"];

        Assert.EndsWith($":{types}", (await ClusterObjects.Of(Variants.Dev)).Container("grafana").Image, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Dashboards(RegisteredResource resource) =>
        resource.Type switch
        {
            "grafana:oss/dashboard:Dashboard" => [resource.Inputs["configJson"]!.GetValue<string>()],
            "kubernetes:core/v1:ConfigMap" when resource.Name.Contains("dashboards-", StringComparison.Ordinal) => resource.Inputs["data"]!
                .AsObject()
                .Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal))
                .Select(file => file.Value!.GetValue<string>()),
            _ => [],
        };
}
