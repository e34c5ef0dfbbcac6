using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>The two recorded levels of an indicator: total before bad, since bad falls back on the total just recorded.</summary>
internal static class SliRules
{
    public static IEnumerable<Rule> Level1(SliSeries series)
    {
        if (series.Sli.Hours is { } hours)
        {
            var open = Prom.Vector(1m).AndOn(new PromExpr.Verbatim(hours.Condition)).OrOn(Prom.Vector(0m));
            yield return new RecordingRule(MetricNames.HoursOpen, open, series.Labels);
        }

        yield return new RecordingRule(MetricNames.TotalRate, SliQueries.TotalRate(series.Sli, Intervals.Base), series.Labels);
        yield return new RecordingRule(MetricNames.BadRate, Bad(series), series.Labels);
    }

    /// <summary>No tile follows another within five minutes, so that tiles add up to counts however often they are asked for.</summary>
    public static IEnumerable<Rule> Level2(SliSeries series)
    {
        var tiles = new TileQueries(series);
        yield return new RecordingRule(MetricNames.TotalTile, tiles.Total(), series.Labels);
        yield return new RecordingRule(MetricNames.BadTile, tiles.Bad(), series.Labels);
    }

    private static PromExpr Bad(SliSeries series)
    {
        var bad = SliQueries.BadRate(series.Sli, Intervals.Base);
        if (SliQueries.EmptyBadMeansNone(series.Sli))
        {
            var none = bad.Or(series.None);

            // Somebody's own query may give 0 where there is nothing (… or vector(0)); that is no data all the same.
            return series.Sli is Sli.Availability { Bad: EventSource.Query } ? none.AndOn(Prom.Instant(series.Total)) : none;
        }

        return SliQueries.Needs(series.Sli) is { } needed ? bad.And(needed) : bad;
    }
}
