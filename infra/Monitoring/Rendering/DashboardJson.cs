using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Rendering.Json;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>A dashboard as Grafana's classic JSON, as it is read from files and over its API alike.</summary>
/// <remarks>
/// It holds no <c>id</c>, <c>version</c> or <c>iteration</c>, which Grafana gives itself and which would make every deployment
/// a change. The folder is said beside it, by whoever deploys it.
/// </remarks>
public static class DashboardJson
{
    /// <summary>Of Grafana 11, which every later one reads.</summary>
    private const decimal SchemaVersion = 39m;

    /// <summary>The same dashboard gives the same bytes, a line break at their end.</summary>
    public static string Render(Dashboard dashboard)
    {
        using var json = new JsonText(isNarrow: true);
        json.Object(() =>
            json.Pair("uid", dashboard.Uid)
                .Pair("title", dashboard.Title)
                .Pair("description", dashboard.Description)
                .Strings("tags", ["fks-sre"])
                .Flag("editable", false)
                .Pair("schemaVersion", SchemaVersion)
                .Pair("graphTooltip", 1m)
                .Pair("timezone", "browser")
                .Pair("refresh", PromText.Duration(dashboard.Refresh))
                .Object("time", () => json.Pair("from", "now-" + PromText.Duration(dashboard.Range)).Pair("to", "now"))
                .Object("timepicker", () => { })
                .Object("templating", () => VariableJson.Variables(json, dashboard.Variables))
                .Object("annotations", () => json.Array("list", dashboard.Annotations, annotation => Annotation(json, annotation)))
                .Array("links", dashboard.Links, link => Link(json, link))
                .Array("panels", dashboard.Panels, placed => PanelJson.Placed(json, placed))
        );
        return json.ToString();
    }

    private static void Annotation(JsonText json, Annotation annotation) =>
        DataSourceJson
            .Chosen(json)
            .Pair("name", annotation.Name)
            .Flag("enable", true)
            .Flag("hide", false)
            .Pair("iconColor", annotation.Colour)
            .Object("target", () => json.Pair("refId", "Anno").Pair("expr", GrafanaText.Query(annotation.Query)).Pair("interval", "1m"))
            .Pair("titleFormat", annotation.Name)
            .Pair("textFormat", annotation.Text);

    private static void Link(JsonText json, Link link) =>
        json.Pair("type", "link")
            .Pair("title", link.Title)
            .Pair("url", link.Url)
            .Pair("icon", "external link")
            .Pair("tooltip", "")
            .Strings("tags", [])
            .Flag("asDropdown", false)
            .Flag("includeVars", false)
            .Flag("keepTime", false)
            .Flag("targetBlank", !link.Url.StartsWith('/'));
}
