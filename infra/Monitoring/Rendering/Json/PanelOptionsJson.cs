using FksSre.Monitoring.Dashboards;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>What only panels of one type have.</summary>
internal static class PanelOptionsJson
{
    public static string Type(Panel panel) =>
        panel switch
        {
            Panel.TimeSeries => "timeseries",
            Panel.Stat => "stat",
            Panel.Gauge => "gauge",
            Panel.BarGauge => "bargauge",
            Panel.StateTimeline => "state-timeline",
            Panel.Table => "table",
            Panel.Text => "text",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static void Options(JsonText json, Panel panel) =>
        _ = panel switch
        {
            Panel.TimeSeries => Tooltip(Legend(json)),
            Panel.Stat => Stat(
                json,
                isNamed: panel.Queries.Length > 1,
                isSeries: panel.Queries[0].Legend.Contains("{{", StringComparison.Ordinal)
            ),
            Panel.Gauge => Reduced(json).Pair("orientation", "auto").Flag("showThresholdLabels", false).Flag("showThresholdMarkers", true),
            Panel.BarGauge => Reduced(json)
                .Pair("orientation", "horizontal")
                .Pair("displayMode", "basic")
                .Pair("valueMode", "text")
                .Pair("namePlacement", "top")
                .Flag("showUnfilled", true)
                // Else a single bar fills the panel, and its name with it.
                .Pair("sizing", "manual")
                .Pair("minVizHeight", 16m)
                .Pair("maxVizHeight", 60m)
                .Object("text", () => Sizes(json, value: 18)),
            Panel.StateTimeline => Tooltip(Legend(json))
                .Flag("mergeValues", true)
                .Pair("showValue", "never")
                .Pair("alignValue", "left")
                .Pair("rowHeight", 0.9m),
            Panel.Table => json.Flag("showHeader", true).Pair("cellHeight", "sm"),
            Panel.Text text => json.Pair("mode", "markdown").Pair("content", text.Markdown),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Several values are named. As many as there are series stand below one another, since their names have room there.</summary>
    private static JsonText Stat(JsonText json, bool isNamed, bool isSeries)
    {
        Reduced(json)
            .Pair("orientation", isSeries ? "horizontal" : "auto")
            .Pair("textMode", isNamed || isSeries ? "value_and_name" : "value")
            // On the colour everything can be read; in it a unit, which is smaller than its figure, cannot.
            .Pair("colorMode", "background_solid")
            .Pair("graphMode", "none")
            .Pair("justifyMode", "auto");
        // Else each would have the size that its own length allows.
        return isNamed || isSeries ? json.Object("text", () => Sizes(json, isSeries ? 18 : 34)) : json;
    }

    private static void Sizes(JsonText json, int value) => json.Pair("titleSize", 14m).Pair("valueSize", value);

    private static JsonText Reduced(JsonText json) =>
        json.Object("reduceOptions", () => json.Strings("calcs", ["lastNotNull"]).Pair("fields", "").Flag("values", false));

    private static JsonText Legend(JsonText json) =>
        json.Object("legend", () =>
            json.Flag("showLegend", true).Pair("displayMode", "list").Pair("placement", "bottom").Strings("calcs", [])
        );

    private static JsonText Tooltip(JsonText json) => json.Object("tooltip", () => json.Pair("mode", "multi").Pair("sort", "desc"));
}
