using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;

namespace FksSre.Delivery.Comparison.History;

/// <summary>Recorded series that end, begin anew, or count something else under the same name, and what still reads them.</summary>
internal static class HistoryChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        if (SameSeries(before.Plan, after.Plan))
        {
            return [];
        }

        var renames = Renames.Between(before, after);
        var (was, @is) = (PlannedSeries.Of(before.Plan).ToList(), PlannedSeries.Of(after.Plan).ToList());
        var pairs = Pairing.By(was, @is, series => series.Identity);
        var readers = new SeriesReaders(after);
        var anew = AnewBudgets.Of(before, after, renames, pairs, readers).ToList();
        var said = anew.SelectMany(change => change.Series).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. Folding.Of(anew.Select(change => change.Change), "SLOs", count => $"the recorded history of {count} SLOs begins anew"),
            .. Folding.Of(
                Ended([.. pairs.Gone.Where(series => !said.Contains(series))], @is, readers),
                "recorded series",
                count => $"those of {count} services and SLOs end"
            ),
            .. Folding.Of(
                Begun([.. pairs.New.Where(series => !said.Contains(series))], after.Plan),
                "recorded series",
                count => $"those of {count} services and SLOs begin"
            ),
            .. OtherMeanings.Of(before.Plan, after.Plan, renames, pairs.Both, readers),
        ];
    }

    private static bool SameSeries(RenderedPlan before, RenderedPlan after)
    {
        static IEnumerable<string> Texts(RenderedPlan plan) => PlannedSeries.Of(plan).Select(series => $"{series.Identity} {series.Rule.Expression}");
        return Texts(before).SequenceEqual(Texts(after), StringComparer.Ordinal);
    }

    private static IEnumerable<Change> Ended(
        IReadOnlyList<PlannedSeries> gone,
        IReadOnlyList<PlannedSeries> remaining,
        SeriesReaders readers
    ) =>
        gone.GroupBy(About, StringComparer.Ordinal)
            .Select(same =>
            {
                var left = readers.LeftWithout([.. same], remaining);
                var text = $"{Names(same)} {(same.Count() == 1 ? "ends" : "end")}";
                return new Change(
                    Topic.History,
                    left.Count > 0 ? Effect.Loss : Effect.Change,
                    same.Key,
                    left.Count == 0 ? $"{text}; nothing reads {(same.Count() == 1 ? "it" : "them")} any more"
                        : $"{text} while {SeriesReaders.Text(left)} still {(left.Count == 1 ? "reads" : "read")} {(same.Count() == 1 ? "it" : "them")}"
                )
                {
                    Details = [.. same.Select(series => series.Identity), .. left.Select(reader => $"read by {reader.Name}")],
                    IsLoud = left.Count > 0,
                };
            });

    private static IEnumerable<Change> Begun(IReadOnlyList<PlannedSeries> come, RenderedPlan plan) =>
        come.GroupBy(About, StringComparer.Ordinal)
            .Select(same => new Change(
                Topic.History,
                Effect.Change,
                same.Key,
                $"{Names(same)} {(same.Count() == 1 ? "begins" : "begin")} at the deployment{Known(same, plan)}"
            )
            {
                Details = [.. same.Select(series => series.Identity)],
            });

    /// <summary>Budgets of new SLOs begin with nothing.</summary>
    private static string Known(IEnumerable<PlannedSeries> series, RenderedPlan plan)
    {
        var tiles = series.Where(each => each.Name == MetricNames.TotalTile).Select(each => (each.Service, each.Sli)).ToHashSet();
        var windows =
            from service in plan.Services
            from slo in service.Slos
            where tiles.Contains((service.Id, slo.Sli.Name))
            select slo.WindowDays;
        return windows.Distinct().Order().ToList() is { Count: > 0 } days ? $": {AnewBudgets.Known(days)}" : "";
    }

    private static string Names(IEnumerable<PlannedSeries> series) =>
        series.ToList() is [var one] ? $"the recorded series {Figures.Quote(one.Identity)}" : $"{Figures.Count(series.Count())} recorded series";

    private static string About(PlannedSeries series) =>
        series.Service.Length == 0 ? "recorded series"
        : series.Slo.Length > 0 ? $"{series.Service}/{series.Slo}"
        : series.Service;
}
