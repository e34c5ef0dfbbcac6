using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Delivery.Comparison.Display;

/// <summary>A panel by the row it stands in and its title, and what it shows, wherever on the screen.</summary>
internal sealed record DashboardPanel(string Key, string Content)
{
    /// <summary>None of a text that is no dashboard.</summary>
    public static IEnumerable<DashboardPanel> Of(string json)
    {
        var row = "";
        foreach (var panel in Panels(json))
        {
            var title = (string?)panel["title"] ?? "";
            if ((string?)panel["type"] == "row")
            {
                // Behind the colon of a row stand figures of the SLO that it is about.
                row = title.Split(':')[0];
            }

            _ = panel.Remove("id");
            _ = panel.Remove("gridPos");
            yield return new($"{row}\n{((string?)panel["type"] == "row" ? "" : title)}", panel.ToJsonString());
        }
    }

    private static List<JsonObject> Panels(string json)
    {
        try
        {
            return [.. JsonNode.Parse(json)?["panels"]?.AsArray().OfType<JsonObject>() ?? []];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
