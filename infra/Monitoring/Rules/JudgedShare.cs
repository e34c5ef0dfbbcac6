using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Rules;

/// <summary>The share of an SLO's window in which it was known what is bad: the budget says nothing of the rest.</summary>
/// <remarks>
/// An indicator that has hours of its own is not meant to be judged outside of them, so only time within them is counted, known or not.
/// </remarks>
public static class JudgedShare
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <summary>
    /// Hours of the clock mostly begin and end with an hour, a half or a quarter of one; moments so far apart fall on all of its parts.
    /// </summary>
    private static readonly TimeSpan _oddly = TimeSpan.FromMinutes(50);

    /// <summary>When its hours begin, the first tile is yet to come.</summary>
    private static readonly TimeSpan _later = 2 * Intervals.Tile;

    /// <param name="badTile">The tiles of bad events of one indicator, or of several that have the same hours.</param>
    /// <param name="window">That of the SLO.</param>
    /// <param name="hours">Those of the indicator; null: it has none.</param>
    /// <returns>0 to 1 for each series of tiles, with its labels; nothing where there was no tile at all.</returns>
    public static PromExpr Of(Selector badTile, SloWindow window, JudgedHours? hours)
    {
        if (hours is null)
        {
            var known = Prom.CountOverTime(Prom.Subquery(Prom.Instant(badTile), window.Length, _hour));
            return Prom.Call("clamp_max", known / (decimal)window.Length.TotalHours, 1m);
        }

        var open = new PromExpr.Verbatim(hours.Condition);
        var tile = Prom.LastOverTime(new PromExpr.Range(badTile, _later + Intervals.Tile, -_later));
        return Moments(tile.AndOn(open)).Each("/", Moments(Prom.Vector(1m).AndOn(open)));

        PromExpr Moments(PromExpr expression) => Prom.CountOverTime(Prom.Subquery(expression, window.Length, _oddly));
    }
}
