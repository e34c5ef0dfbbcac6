using FksSre.Monitoring.Dashboards;

namespace FksSre.Tests.KnownPast;

/// <summary>Everything that a dashboard asks, by what a person reads beside the answer.</summary>
internal static class PanelQuestions
{
    public static IEnumerable<(PanelPlace Place, string Expression)> Of(Dashboard dashboard)
    {
        var section = "";
        foreach (var placed in dashboard.Panels)
        {
            section = placed.Title ?? section;
            foreach (var (i, query) in (placed.Panel?.Queries ?? []).Index())
            {
                yield return (new(dashboard.Uid, section, placed.Panel!.Title, Name(placed.Panel, i)), query.Expression);
            }
        }

        foreach (var annotation in dashboard.Annotations)
        {
            yield return (new(dashboard.Uid, "", annotation.Name, annotation.Text), GrafanaText.Query(annotation.Query));
        }
    }

    /// <summary>In a table the title of the column that shows its values, where one does.</summary>
    private static string Name(Panel panel, int query) =>
        panel is Panel.Table table
            ? table.Columns.SingleOrDefault(column => column.Field == (table.Queries.Length == 1 ? "Value" : Column.Value(query)))?.Title
                ?? $"#{query}"
            : panel.Queries[query].Legend;
}
