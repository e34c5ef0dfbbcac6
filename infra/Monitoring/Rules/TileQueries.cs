using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>The events of the last five minutes, such that all tiles together hold each event once.</summary>
/// <remarks>
/// Counters are subtracted as they stand, so nothing is extrapolated and what a missed scrape hid comes with the next. Where the tile
/// before is missing, since Prometheus was down, a tile holds all that the last half hour counted and its tiles do not.
/// Where there is no counter to subtract, a tile is the mean of level 1 over five minutes, times their seconds: the same number
/// whether level 1 was evaluated each 30 s or less often.
/// </remarks>
internal sealed class TileQueries(SliSeries series)
{
    /// <summary>A little less than the time itself, so that it never holds the tile at its very beginning.</summary>
    private static readonly TimeSpan _less = Intervals.Tile - Intervals.TileGap;

    private readonly bool _exact = SliQueries.CountsExactly(series.Sli);

    private readonly bool _doubtable = SliQueries.MayExceed(series.Sli);

    public PromExpr Total() =>
        Due(
            series.TotalTile,
            !_exact
                ? Judged(Mean(series.Total))
                : Exact(series.TotalTile, SliQueries.TotalEvents(series, Intervals.Memory), SliQueries.TotalExactly(series, Intervals.Tile))
        );

    public PromExpr Bad()
    {
        if (!_exact)
        {
            return Due(series.BadTile, Mean(series.Bad));
        }

        var bad = Exact(series.BadTile, SliQueries.BadEvents(series, Intervals.Memory), SliQueries.BadExactly(series, Intervals.Tile));
        return Due(series.BadTile, SliQueries.EmptyBadMeansNone(series.Sli) ? bad.Or(series.None) : bad);
    }

    private static PromExpr Mean(Selector level1) => (decimal)Intervals.Tile.TotalSeconds * Prom.AvgOverTime(level1.Over(Intervals.Tile));

    /// <summary>
    /// What is remembered means something only while it is still counted, which level 1 says, and not where more good events were
    /// counted than there are, which would hide bad ones.
    /// </summary>
    private PromExpr Exact(Selector tiles, PromExpr remembered, PromExpr counted)
    {
        var missed = new PromExpr.Binary(remembered, "-", Prom.SumOverTime(tiles.Over(Intervals.Memory - _less)), On: [])
            .AndOn(Prom.Instant(series.Total))
            .UnlessOn(Prom.CountOverTime(tiles.Over((2 * Intervals.Tile) - _less)));
        return (_doubtable ? missed.UnlessOn(Prom.Instant(series.Doubted)) : missed).Or(counted);
    }

    /// <summary>
    /// All and bad events are recorded together or not at all: what cannot be judged now is no part of a ratio. Nor is that none is bad
    /// where more are counted as good than there are.
    /// </summary>
    private PromExpr Due(Selector tiles, PromExpr events)
    {
        var due = events.UnlessOn(Prom.CountOverTime(tiles.Over(Intervals.TileGap)));
        var known = _exact && !SliQueries.AreKnownTogether(series.Sli) ? due.AndOn(Prom.Instant(series.Bad)) : due;
        return _doubtable ? known.UnlessOn(Prom.Instant(series.Bad).EqualTo(0m).AndOn(Prom.Instant(series.Doubted))) : known;
    }

    /// <summary>The same where tiles are means of level 1.</summary>
    private PromExpr Judged(PromExpr total) =>
        series.Sli is Sli.GoodAvailability or Sli.Uptime ? total.AndOn(Prom.CountOverTime(series.Bad.Over(Intervals.Tile))) : total;
}
