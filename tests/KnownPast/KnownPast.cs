using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;

namespace FksSre.Tests.KnownPast;

/// <summary>All series of the past of <see cref="KnownCatalogue"/>.</summary>
/// <param name="level1">How far apart rates are recorded.</param>
internal sealed class KnownPast(TimeSpan level1)
{
    /// <summary>Rates are read for an hour.</summary>
    private static readonly TimeSpan _recent = TimeSpan.FromHours(2);

    /// <summary>Budgets are read at the beginnings of days and half days.</summary>
    private static readonly TimeSpan _sparse = TimeSpan.FromHours(6);

    public IEnumerable<KnownSeries> All =>
        [
            .. KnownCatalogue.Value.Slos.DistinctBy(slo => (slo.Service, slo.Sli.Name)).SelectMany(Indicator),
            .. KnownCatalogue.Value.Slos.SelectMany(Promise),
            .. KnownRequests.Series(level1),
            .. KnownToil.Series(level1),
            .. KnownAlerts.Series,
            .. KnownScrapes.Series,
        ];

    private IEnumerable<KnownSeries> Indicator(Slo slo)
    {
        var events = KnownEvents.Of(slo);
        var labels = $"{{service=\"{slo.Service}\",sli=\"{slo.Sli.Name}\"}}";
        yield return Tiles(MetricNames.TotalTile, events.All);
        yield return Tiles(MetricNames.BadTile, events.Bad);
        yield return Rates(MetricNames.TotalRate, events.AllRate);
        yield return Rates(MetricNames.BadRate, events.BadRate);

        KnownSeries Tiles(string metric, Func<int, decimal> value) =>
            new(
                metric + labels,
                KnownPace.Tiles,
                [
                    .. KnownEvents
                        .Tiles.Where(tile => !events.IsMissing(tile))
                        .Select(tile => (tile * KnownEvents.Tile, (decimal?)value(tile))),
                ]
            );

        KnownSeries Rates(string metric, Func<TimeSpan, decimal> value) =>
            KnownSeries.Of(metric + labels, KnownPace.Tiles, level1, _recent, value);
    }

    private static IEnumerable<KnownSeries> Promise(Slo slo)
    {
        var events = KnownEvents.Of(slo);
        yield return Sparse(MetricNames.Objective, _ => slo.Objective.Ratio);
        yield return Sparse(MetricNames.WindowTotal, at => Window(at).All);
        yield return Sparse(MetricNames.WindowBad, at => Window(at).Bad);
        yield return Sparse(MetricNames.BudgetRemaining, at => new SloTruth(slo, KnownEvents.Tile, KnownEvents.Length - at).Left);

        (decimal All, decimal Bad) Window(TimeSpan at) => events.Within(slo.Window.Length, KnownEvents.Length - at);

        KnownSeries Sparse(string metric, Func<TimeSpan, decimal> value) =>
            new(
                $"{metric}{{service=\"{slo.Service}\",sli=\"{slo.Sli.Name}\",slo=\"{slo.Id}\"}}",
                KnownPace.Tiles,
                [
                    .. KnownMoments
                        .Before(KnownEvents.Length, _sparse, KnownEvents.Length)
                        .Reverse()
                        .Where(at => at >= slo.Window.Length)
                        .Select(at => (at, (decimal?)value(at))),
                ]
            );
    }
}
