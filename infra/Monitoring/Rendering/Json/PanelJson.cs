using FksSre.Monitoring.Dashboards;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>What all panels have in common; <see cref="PanelOptionsJson"/> and <see cref="FieldJson"/> write the rest.</summary>
internal static class PanelJson
{
    public static void Placed(JsonText json, PlacedPanel placed)
    {
        json.Pair("id", placed.Id)
            .Object("gridPos", () => json.Pair("x", placed.X).Pair("y", placed.Y).Pair("w", placed.Width).Pair("h", placed.Height));
        if (placed.Panel is { } panel)
        {
            Panel(json, panel);
        }
        else
        {
            json.Pair("type", "row").Pair("title", placed.Title).Flag("collapsed", false).Strings("panels", []);
        }
    }

    private static void Panel(JsonText json, Panel panel)
    {
        json.Pair("type", PanelOptionsJson.Type(panel)).Pair("title", panel.Title).Pair("description", panel.Description);
        if (!panel.Links.IsEmpty)
        {
            json.Array("links", panel.Links, link => Link(json, link));
        }

        if (panel.Range is { } range)
        {
            json.Pair("timeFrom", PromText.Duration(range));
        }

        if (panel.MostPoints is { } points)
        {
            json.Pair("maxDataPoints", points);
        }

        json.Object("options", () => PanelOptionsJson.Options(json, panel));
        if (panel is Panel.Text)
        {
            return;
        }

        DataSourceJson
            .Chosen(json)
            .Array("targets", panel.Queries.Select((query, i) => (Query: query, RefId: RefId.Of(i), panel)), target => Target(json, target))
            .Object("fieldConfig", () => FieldJson.Config(json, panel));
        if (panel is Panel.Table table)
        {
            TableJson.Transformations(json, table);
        }
    }

    private static void Target(JsonText json, (PanelQuery Query, string RefId, Panel Panel) target)
    {
        var (query, refId, panel) = target;
        json.Pair("refId", refId)
            .Pair("expr", query.Expression)
            .Pair("legendFormat", query.Legend)
            .Pair("format", panel is Panel.Table ? "table" : "time_series")
            .Flag(query.Latest ? "instant" : "range", true);
        if (query.Step is { } step)
        {
            json.Pair("interval", PromText.Duration(step));
        }
    }

    internal static void Link(JsonText json, Link link) =>
        json.Pair("title", link.Title).Pair("url", link.Url).Flag("targetBlank", !link.Url.StartsWith('/'));
}
