using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;

namespace FksSre.Delivery.Comparison.History;

/// <summary>A line, and the series that it tells of.</summary>
internal sealed record AnewBudget(Change Change, IReadOnlyList<PlannedSeries> Series);

/// <summary>SLOs that go on, but whose series get other names: what of their past is known then.</summary>
internal static class AnewBudgets
{
    private const int Soon = 7;

    public static IEnumerable<AnewBudget> Of(
        RenderedEnvironment before,
        RenderedEnvironment after,
        Renames renames,
        Pairs<PlannedSeries> series,
        SeriesReaders readers
    ) =>
        from service in Pairing.By(before.Plan.Services, after.Plan.Services, s => renames.Service(s.Id), s => s.Id).Both
        from slo in Pairing.By(service.Before.Slos, service.After.Slos, s => renames.Slo(service.Before.Id, s.Id), s => s.Id).Both
        let gone = series.Gone.Where(each => IsOf(each, service.Before.Id, slo.Before)).ToList()
        let come = series.New.Where(each => IsOf(each, service.After.Id, slo.After)).ToList()
        where gone.Count > 0 && come.Count > 0
        select Said($"{service.After.Id}/{slo.After.Id}", slo.After, gone, come, readers);

    /// <summary>How much of each window is known soon after its series have begun.</summary>
    public static string Known(IReadOnlyList<int> windows) =>
        Figures.List([.. windows.Select(days => $"after {Soon} d {Figures.Percent(Share(days))} of the window of {days} d is known")]);

    private static decimal Share(int days) => decimal.Round(decimal.Min(1m, (decimal)Soon / Math.Max(1, days)), 3);

    private static bool IsOf(PlannedSeries series, string service, PlannedSlo slo) =>
        series.Service == service && (series.Slo.Length > 0 ? series.Slo == slo.Id : series.Sli == slo.Sli.Name);

    private static AnewBudget Said(
        string subject,
        PlannedSlo slo,
        IReadOnlyList<PlannedSeries> gone,
        IReadOnlyList<PlannedSeries> come,
        SeriesReaders readers
    )
    {
        var isJudgedAnew = gone.Any(series => series.Name is MetricNames.TotalTile or MetricNames.BadTile);
        var reading = readers.Of(come);
        return new(
            new(
                Topic.History,
                isJudgedAnew ? Effect.Loss : Effect.Change,
                subject,
                isJudgedAnew
                    ? $"the budget is judged anew: {Known([slo.WindowDays])}"
                    : $"{Figures.Count(come.Count)} recorded series begin anew; the budget goes on, since the series of its indicator do"
            )
            {
                Details =
                [
                    .. gone.Select(series => $"ends: {series.Identity}"),
                    .. come.Select(series => $"begins: {series.Identity}"),
                    .. reading.Count > 0 ? [$"what begins is read by {SeriesReaders.Text(reading)}"] : Array.Empty<string>(),
                ],
            },
            [.. gone, .. come]
        );
    }
}
