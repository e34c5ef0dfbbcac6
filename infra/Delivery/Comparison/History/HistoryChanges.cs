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
                Ended([.. pairs.Gone.Where(series => !said.Contains(series))], @is, readers, Ids(after.Plan)),
                "recorded series",
                count => $"those of {count} services and SLOs end"
            ),
            .. Folding.Of(
                Begun([.. pairs.New.Where(series => !said.Contains(series))], after.Plan, Ids(before.Plan)),
                "recorded series",
                count => $"those of {count} services and SLOs begin"
            ),
            .. OtherMeanings.Of(before.Plan, after.Plan, renames, pairs.Both, readers),
        ];
    }

    private static bool SameSeries(RenderedPlan before, RenderedPlan after)
    {
        static IEnumerable<(string?, string)> Texts(RenderedPlan plan) =>
            from file in plan.Rules
            from @group in file.Groups
            from rule in @group.Rules
            where rule.Record is not null
            select (rule.Record, $"{rule.Expression} {string.Join(',', rule.Labels.OrderBy(l => l.Key, StringComparer.Ordinal))}");
        return Texts(before).SequenceEqual(Texts(after));
    }

    private static IEnumerable<Change> Ended(
        IReadOnlyList<PlannedSeries> gone,
        IReadOnlyList<PlannedSeries> remaining,
        SeriesReaders readers,
        HashSet<string> other
    ) =>
        gone.GroupBy(series => About(series, other), StringComparer.Ordinal)
            .Select(same =>
            {
                var left = readers.LeftWithout([.. same], remaining);
                var text = $"{Names(same)} {(same.Count() == 1 ? "ends" : "end")}";
                return new Change(
                    Topic.History,
                    left.Count > 0 ? Effect.Loss : Effect.Change,
                    same.Key,
                    left.Count == 0
                        ? $"{text}; nothing reads {(same.Count() == 1 ? "it" : "them")} any more"
                        : $"{text} while {SeriesReaders.Text(left)} still {(left.Count == 1 ? "reads" : "read")} "
                            + (same.Count() == 1 ? "it" : "them")
                )
                {
                    Details = [.. same.Select(series => series.Identity), .. left.Select(reader => $"read by {reader.Name}")],
                    IsLoud = left.Count > 0,
                };
            });

    private static IEnumerable<Change> Begun(IReadOnlyList<PlannedSeries> come, RenderedPlan plan, HashSet<string> other) =>
        come.GroupBy(series => About(series, other), StringComparer.Ordinal)
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
        series.ToList() is [var one]
            ? $"the recorded series {Figures.Quote(one.Identity)}"
            : $"{Figures.Count(series.Count())} recorded series";

    private static HashSet<string> Ids(RenderedPlan plan) => plan.Services.Select(service => service.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>A service that is not on the other side at all is one line.</summary>
    private static string About(PlannedSeries series, HashSet<string> other) =>
        series.Service.Length == 0 ? "recorded series"
        : series.Slo.Length > 0 && other.Contains(series.Service) ? $"{series.Service}/{series.Slo}"
        : series.Service;
}
