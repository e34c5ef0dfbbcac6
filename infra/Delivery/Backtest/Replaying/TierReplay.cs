using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Backtest.Replaying;

/// <summary>One tier over recorded minutes, by running sums: a month of an SLO is some 200,000 additions.</summary>
internal sealed class TierReplay
{
    /// <summary>
    /// Level 1 looks back five minutes already, and tiles three times as much; the rules take that off the short lookback.
    /// </summary>
    private const int Base = 5;

    /// <summary>Up to this the rules read level 1 and not tiles.</summary>
    private const int LongestLevel1 = 30;

    private readonly double[] _bad;
    private readonly double[] _total;
    private readonly int _long;
    private readonly int _short;
    private readonly double _limit;
    private readonly int _minimum;

    /// <param name="tier">Its lookbacks and limit.</param>
    /// <param name="minimum">Of bad events.</param>
    /// <param name="events">That were recorded.</param>
    public TierReplay(PlannedTier tier, int minimum, RecordedEvents events)
    {
        (_long, _minimum, _limit) = (Minutes(tier.Long), minimum, (double)tier.ErrorRatio);
        var lookback = Minutes(tier.Short);
        _short =
            lookback <= Base ? 1
            : lookback <= LongestLevel1 ? lookback - Base
            : lookback - (3 * Base);
        (_bad, _total) = (Sums(events.Bad), Sums(events.Total));
    }

    /// <summary>Whether it fires at the end of a minute.</summary>
    public bool At(int minute)
    {
        var (bad, total) = Within(minute, _long);
        if (bad < Math.Max(_limit * total, _minimum))
        {
            return false;
        }

        var (now, all) = Within(minute, _short);
        return now > _limit * all;
    }

    private (double Bad, double Total) Within(int minute, int minutes)
    {
        var (end, start) = (minute + 1, Math.Max(0, minute + 1 - minutes));
        return (_bad[end] - _bad[start], _total[end] - _total[start]);
    }

    /// <summary>What was not recorded adds nothing, as in <c>sum_over_time</c>.</summary>
    private static double[] Sums(IReadOnlyList<double> minutes)
    {
        var sums = new double[minutes.Count + 1];
        for (var i = 0; i < minutes.Count; i++)
        {
            sums[i + 1] = sums[i] + (double.IsNaN(minutes[i]) ? 0 : minutes[i]);
        }

        return sums;
    }

    private static int Minutes(string duration) => (int)Figures.Time(duration)!.Value.TotalMinutes;
}
