using System.Collections.Immutable;
using FksSre.Monitoring.Dashboards;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>What is chosen at the top of a dashboard.</summary>
internal static class VariableJson
{
    /// <summary>Read again whenever the range changes, since labels come and go.</summary>
    private const decimal OnTimeRangeChange = 2m;

    public static void Variables(JsonText json, ImmutableArray<Variable> variables) =>
        json.Array("list", [DataSource, .. variables], variable => Variable(json, variable));

    private static readonly Variable DataSource = new(DataSourceJson.Variable, "Data source", DataSourceJson.Type);

    private static void Variable(JsonText json, Variable variable)
    {
        json.Pair("name", variable.Name).Pair("label", variable.Label);
        if (variable == DataSource)
        {
            json.Pair("type", "datasource").Pair("query", variable.Query).Flag("multi", false).Flag("includeAll", false);
            return;
        }

        DataSourceJson
            .Chosen(json.Pair("type", "query"))
            .Object("query", () => json.Pair("query", variable.Query).Pair("refId", variable.Name))
            .Pair("refresh", OnTimeRangeChange)
            .Pair("sort", 1m)
            .Flag("multi", true)
            .Flag("includeAll", true)
            .Pair("allValue", ".+");
    }
}
