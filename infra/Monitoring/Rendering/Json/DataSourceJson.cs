namespace FksSre.Monitoring.Rendering.Json;

/// <summary>Which data source is asked: the one chosen at the top of the dashboard.</summary>
internal static class DataSourceJson
{
    public const string Variable = "datasource";
    public const string Type = "prometheus";

    public static JsonText Chosen(JsonText json) =>
        json.Object("datasource", () => json.Pair("type", Type).Pair("uid", $"${{{Variable}}}"));
}
