using FksSre.Monitoring.Dashboards;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>How the values of a panel are written and coloured.</summary>
internal static class FieldJson
{
    public static void Config(JsonText json, Panel panel) =>
        json.Object("defaults", () =>
            {
                Values(json, panel.Values);
                json.Object("color", () => json.Pair("mode", panel is Panel.TimeSeries ? "palette-classic" : "thresholds"))
                    .Object("custom", () => Custom(json, panel));
            })
            .Array("overrides", panel.Overrides, field => FieldOverrideJson.Override(json, field));

    private static void Values(JsonText json, ValueStyle style)
    {
        json.Pair("unit", style.Unit).Pair("noValue", style.Missing);
        if (style.Decimals is { } decimals)
        {
            json.Pair("decimals", decimals);
        }

        if (style.Least is { } least)
        {
            json.Pair("min", least);
        }

        if (style.Most is { } most)
        {
            json.Pair("max", most);
        }

        json.Object("thresholds", () => Thresholds(json, style));
        if (!style.Words.IsEmpty)
        {
            json.Array("mappings", style.Words, words => Words(json, words));
        }
    }

    public static void Thresholds(JsonText json, ValueStyle style) =>
        json.Pair("mode", "absolute").Array("steps", style.Thresholds, step => json.Pair("value", step.From).Pair("color", step.Colour));

    public static void Words(JsonText json, ValueText words)
    {
        json.Pair("type", words.Special is null ? "range" : "special")
            .Object("options", () =>
            {
                if (words.Special is { } special)
                {
                    json.Pair("match", special);
                }
                else
                {
                    json.Pair("from", words.From).Pair("to", words.To);
                }

                json.Object("result", () => json.Pair("text", words.Text).Pair("color", words.Colour));
            });
    }

    private static void Custom(JsonText json, Panel panel) =>
        _ = panel switch
        {
            Panel.TimeSeries series => SoftMost(json, series.Values)
                .Pair("drawStyle", series.Bars ? "bars" : "line")
                .Pair("lineWidth", 2m)
                .Pair("fillOpacity", series.Bars ? 60m : 0m)
                .Pair("showPoints", series.Points ? "always" : "never")
                .Pair("pointSize", 6m)
                .Flag("spanNulls", false)
                .Object("thresholdsStyle", () => json.Pair("mode", series.ThresholdLines ? "dashed" : "off")),
            Panel.StateTimeline => json.Pair("lineWidth", 0m).Pair("fillOpacity", 80m),
            Panel.Table => json.Pair("align", "auto").Object("cellOptions", () => json.Pair("type", "auto")),
            _ => json,
        };

    private static JsonText SoftMost(JsonText json, ValueStyle style) => style.SoftMost is { } most ? json.Pair("axisSoftMax", most) : json;
}
