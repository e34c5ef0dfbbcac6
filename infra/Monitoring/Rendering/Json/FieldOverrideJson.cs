using FksSre.Monitoring.Dashboards;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>What is different for one field, as a list of properties.</summary>
internal static class FieldOverrideJson
{
    public static void Override(JsonText json, FieldOverride field) =>
        json.Object("matcher", () => json.Pair("id", "byName").Pair("options", field.Field))
            .Array("properties", Properties(json, field), write => write());

    private static IEnumerable<Action> Properties(JsonText json, FieldOverride field)
    {
        if (field.Values is { } style)
        {
            yield return () => json.Pair("id", "unit").Pair("value", style.Unit);
            yield return () => json.Pair("id", "noValue").Pair("value", style.Missing);
            yield return () => json.Pair("id", "thresholds").Object("value", () => FieldJson.Thresholds(json, style));
            yield return () => json.Pair("id", "mappings").Array("value", style.Words, words => FieldJson.Words(json, words));
            if (style.Decimals is { } decimals)
            {
                yield return () => json.Pair("id", "decimals").Pair("value", decimals);
            }

            if (style.Least is { } least)
            {
                yield return () => json.Pair("id", "min").Pair("value", least);
            }

            if (style.Most is { } most)
            {
                yield return () => json.Pair("id", "max").Pair("value", most);
            }
        }

        if (field.Colour is { } colour)
        {
            yield return () => json.Pair("id", "color").Object("value", () => json.Pair("mode", "fixed").Pair("fixedColor", colour));
        }

        if (field.Dashed)
        {
            yield return () =>
                json.Pair("id", "custom.lineStyle").Object("value", () => json.Pair("fill", "dash").Numbers("dash", [10m, 10m]));
        }

        if (field.ColouredCell)
        {
            yield return () =>
                json.Pair("id", "custom.cellOptions").Object("value", () => json.Pair("type", "color-background").Pair("mode", "basic"));
        }

        if (field.Width is { } width)
        {
            yield return () => json.Pair("id", "custom.width").Pair("value", width);
        }

        if (field.Hidden)
        {
            // The first is read up to Grafana 11, the second from 12 on.
            yield return () => json.Pair("id", "custom.hidden").Flag("value", true);
            yield return () =>
                json.Pair("id", "custom.hideFrom")
                    .Object("value", () => json.Flag("legend", false).Flag("tooltip", false).Flag("viz", true));
        }

        if (field.Link is { } link)
        {
            yield return () => json.Pair("id", "links").Array("value", [link], link => PanelJson.Link(json, link));
        }
    }
}
