using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>The two recorded levels of an indicator: total before bad, since bad falls back on the total just recorded.</summary>
internal static class SliRules
{
    public static IEnumerable<Rule> Level1(SliSeries series)
    {
        yield return new RecordingRule(MetricNames.TotalRate, SliQueries.TotalRate(series.Sli, Intervals.Base), series.Labels);
        yield return new RecordingRule(MetricNames.BadRate, Bad(series), series.Labels);
    }

    /// <summary>
    /// The mean of level 1 over five minutes, times their seconds: the same number whether level 1 was evaluated each 30 s or
    /// less often. No tile follows another within five minutes, so that tiles add up to counts however often they are asked for.
    /// </summary>
    public static IEnumerable<Rule> Level2(SliSeries series)
    {
        var known = Prom.CountOverTime(series.Bad.Over(Intervals.Tile));
        yield return new RecordingRule(MetricNames.TotalTile, Tile(series.Total, series.TotalTile).And(known), series.Labels);
        yield return new RecordingRule(MetricNames.BadTile, Tile(series.Bad, series.BadTile), series.Labels);
    }

    private static PromExpr Bad(SliSeries series)
    {
        var bad = SliQueries.BadRate(series.Sli, Intervals.Base);
        if (SliQueries.EmptyBadMeansNone(series.Sli))
        {
            return bad.Or(0m * Prom.Sum(Prom.Instant(series.Total)));
        }

        return SliQueries.Needs(series.Sli) is { } needed ? bad.And(needed) : bad;
    }

    private static PromExpr Tile(Selector level1, Selector tiles) =>
        ((decimal)Intervals.Tile.TotalSeconds * Prom.AvgOverTime(level1.Over(Intervals.Tile)))
            .Unless(Prom.CountOverTime(tiles.Over(Intervals.TileGap)));
}
