using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Display;

/// <summary>Dashboards that come and go, and in how many panels the others differ.</summary>
internal static class DashboardChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var pairs = Pairing.By(before.Plan.Dashboards, after.Plan.Dashboards, board => renames.Text(board.Uid), board => board.Uid);
        return
        [
            .. Folding.Of(
                pairs.Gone.Select(board => Say(Effect.Loss, board, $"the dashboard {Figures.Quote(board.Title)} is gone")),
                "dashboards",
                count => $"{count} dashboards are gone"
            ),
            .. Folding.Of(
                pairs.New.Select(board => Say(Effect.Gain, board, $"the dashboard {Figures.Quote(board.Title)} is new")),
                "dashboards",
                count => $"{count} dashboards are new"
            ),
            .. Folding.Of(pairs.Both.SelectMany(board => Fields(board, renames)), "dashboards", count =>
                $"{count} dashboards have other names or folders"
            ),
            .. Panels(pairs.Both, before, after, renames),
        ];
    }

    private static IEnumerable<Change> Fields(Pair<PlannedDashboard> board, Renames renames)
    {
        if (board.Before.Uid != board.After.Uid)
        {
            yield return Say(Effect.Change, board.After, $"its address is another: {board.After.Uid} instead of {board.Before.Uid}");
        }

        if (renames.Text(board.Before.Title) != board.After.Title)
        {
            yield return Say(
                Effect.Change,
                board.After,
                $"it is called {Figures.Quote(board.After.Title)} instead of {Figures.Quote(board.Before.Title)}"
            );
        }

        if (board.Before.Folder != board.After.Folder)
        {
            yield return Say(
                Effect.Change,
                board.After,
                $"it stands in {Figures.Quote(board.After.Folder)} instead of {Figures.Quote(board.Before.Folder)}"
            );
        }
    }

    private static IEnumerable<Change> Panels(
        IReadOnlyList<Pair<PlannedDashboard>> boards,
        RenderedEnvironment before,
        RenderedEnvironment after,
        Renames renames
    )
    {
        var differing = boards
            .Select(board =>
                (
                    board.After,
                    Difference: Difference(File(before, board.Before) is { } text ? renames.Text(text) : null, File(after, board.After))
                )
            )
            .Where(board => board.Difference.Length > 0)
            .OrderBy(board => board.After.Uid, StringComparer.Ordinal)
            .ToList();
        return differing.Count < 2
            ? differing.Select(board => Say(Effect.Change, board.After, board.Difference))
            :
            [
                new Change(Topic.Display, Effect.Change, "dashboards", $"{Figures.Of(differing.Count, "dashboard")} show something else")
                {
                    Details = [.. differing.Select(board => $"{board.After.Uid}: {board.Difference}")],
                },
            ];
    }

    private static string? File(RenderedEnvironment side, PlannedDashboard board) =>
        side.Files.GetValueOrDefault($"grafana/{board.Uid}.json");

    private static string Difference(string? before, string? after)
    {
        if (before == after || before is null || after is null)
        {
            return before == after ? "" : "its file is there on one side alone";
        }

        var panels = Pairing.By(DashboardPanel.Of(before), DashboardPanel.Of(after), panel => panel.Key);
        var parts = new[]
        {
            Part(panels.Both.Count(panel => panel.Before.Content != panel.After.Content), "shows something else", "show something else"),
            Part(panels.New.Count, "is new", "are new"),
            Part(panels.Gone.Count, "is gone", "are gone"),
        }
            .Where(part => part.Length > 0)
            .ToList();
        return parts.Count == 0 ? "its settings or its layout differ" : Figures.List(parts);
    }

    private static string Part(int count, string one, string several) =>
        count == 0 ? "" : $"{Figures.Of(count, "panel")} {(count == 1 ? one : several)}";

    private static Change Say(Effect effect, PlannedDashboard board, string text) => new(Topic.Display, effect, board.Uid, text);
}
