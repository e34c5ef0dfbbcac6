using FksSre.Monitoring.Dashboards;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>How the results of a table's queries become its rows and columns.</summary>
internal static class TableJson
{
    public static void Transformations(JsonText json, Panel.Table table) =>
        json.Array("transformations", Steps(json, table), step => step());

    private static IEnumerable<Action> Steps(JsonText json, Panel.Table table)
    {
        yield return () => json.Pair("id", "merge").Object("options", () => { });
        yield return () =>
            json.Pair("id", "filterFieldsByName")
                .Object("options", () => json.Object("include", () => json.Strings("names", table.Columns.Select(column => column.Field))));
        yield return () =>
            json.Pair("id", "organize")
                .Object("options", () =>
                    json.Object("indexByName", () => Indexes(json, table)).Object("renameByName", () => Names(json, table))
                );
        if (table.SortedBy is { } column)
        {
            yield return () =>
                json.Pair("id", "sortBy")
                    .Object("options", () =>
                        json.Array("sort", [column], field => json.Pair("field", field).Flag("desc", !table.Ascending))
                    );
        }
    }

    private static void Indexes(JsonText json, Panel.Table table)
    {
        foreach (var (i, column) in table.Columns.Index())
        {
            json.Pair(column.Field, i);
        }
    }

    private static void Names(JsonText json, Panel.Table table)
    {
        foreach (var column in table.Columns)
        {
            json.Pair(column.Field, column.Title);
        }
    }
}
