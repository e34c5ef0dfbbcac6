using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Tests.Golden;
using FksSre.Tests;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>
/// How dashboards are drawn is committed: places, titles, words, units, colours, limits and links. What they ask is left out, since that
/// is held against its answers.
/// </summary>
public class DrawingTests
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Dashboards_are_drawn_as_is_committed()
    {
        var catalogue = SampleDashboards.Valid([.. new[] { "two_slos_one_sli", "latency_classic_28d" }.Select(Named)]);

        GoldenFile.AssertSameFolder(
            GoldenFile.Folder("dashboards"),
            DashboardDerivation
                .Derive(catalogue, SampleDashboards.Links, null)
                .ToDictionary(dashboard => $"{dashboard.Uid}.json", dashboard => Drawn(DashboardJson.Render(dashboard)))
        );
    }

    private static ServiceLevels.Declarations.ServiceDeclaration Named(string name) => GoldenCases.All[name] with { Id = name };

    private static string Drawn(string json)
    {
        var dashboard = JsonNode.Parse(json)!;
        foreach (var target in dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]?.AsArray() ?? []))
        {
            target!.AsObject().Remove("expr");
        }

        return dashboard.ToJsonString(_json) + "\n";
    }
}
