using System.Text.Json.Nodes;
using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Rendering;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>What a panel or one of its fields may have, and none of today's has.</summary>
public class OneFieldTests
{
    [Fact]
    public void Field_may_begin_and_end_elsewhere_than_its_panel()
    {
        var panel = Rendered(
            new("", "")
            {
                Overrides =
                [
                    new("sold")
                    {
                        Values = new(Units.Short) { Least = 3m, Most = 17m },
                    },
                ],
            }
        );

        Assert.Equal(
            ["unit", "noValue", "thresholds", "mappings", """{"id":"min","value":3}""", """{"id":"max","value":17}"""],
            panel["fieldConfig"]!["overrides"]![0]!["properties"]!
                .AsArray()
                .Select(each =>
                    each!["value"] is JsonValue value && value.TryGetValue<decimal>(out _) ? each.ToJsonString() : $"{each["id"]}"
                )
        );
    }

    [Fact]
    public void Panel_may_lead_elsewhere() =>
        Assert.Equal(
            """[{"title":"Shop","url":"/d/shop"}]""",
            new JsonArray([
                .. Rendered(new("", "") { Links = [new("Shop", "/d/shop")] })["links"]!
                    .AsArray()
                    .Select(link => (JsonNode)new JsonObject { ["title"] = $"{link!["title"]}", ["url"] = $"{link["url"]}" }),
            ]).ToJsonString()
        );

    private static JsonNode Rendered(Panel.TimeSeries panel) =>
        JsonNode.Parse(DashboardJson.Render(new("uid", "Title", "What it shows.", "Folder", new Grid().Line(8, (24, panel)).Panels)))![
            "panels"
        ]![0]!;
}
