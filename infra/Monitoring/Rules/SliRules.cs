using FksSre.Monitoring.Naming;
using FksSre.PromQl;
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

        yield return new RecordingRule(MetricNames.TotalRate, SliQueries.TotalRate(series, Intervals.Base), series.Labels);
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
        var bad = SliQueries.BadRate(series, Intervals.Base);
        return series.Sli switch
        {
            // Bad events of another name may be there without all, and a query may give 0 where there is nothing (… or vector(0)):
            // that is no data all the same.
            Sli.Availability apart when !GoodEvents.IsPart(apart.Bad, apart.Total) => bad.Or(series.None).AndOn(Prom.Instant(series.Total)),
            var sli when SliQueries.EmptyBadMeansNone(sli) => bad.Or(series.None),
            Sli.Latency latency => bad.And(SliQueries.Measured(latency)),
            Sli.GoodAvailability good => Beside(series, good, bad),
            _ => bad,
        };
    }

    /// <summary>Where good events are not there now, either none was good, or it is not known.</summary>
    private static PromExpr Beside(SliSeries series, Sli.GoodAvailability sli, PromExpr bad)
    {
        var inputs = GoodEvents.Inputs(sli);
        if (inputs.IsEmpty)
        {
            return bad;
        }

        var counted = bad.And(GoodEvents.Present(inputs));
        return GoodEvents.NoneOfAll(series, sli, inputs) is { } none ? counted.Or(none) : counted;
    }
}
