using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Tests.KnownPast;

/// <summary>What is true of an SLO, counted from its events.</summary>
/// <param name="slo">Whose.</param>
/// <param name="level1">How far apart its rates are recorded.</param>
/// <param name="ago">How long before now.</param>
internal sealed class SloTruth(Slo slo, TimeSpan level1, TimeSpan ago = default)
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    private readonly KnownEvents _events = KnownEvents.Of(slo);

    private decimal Budget => 1m - slo.Objective.Ratio;

    public decimal Left
    {
        get
        {
            var (all, bad) = _events.Within(slo.Window.Length, ago);
            return slo.Objective.Budget.Remaining(bad, all)!.Value;
        }
    }

    /// <summary>Seconds of full outage until nothing is left.</summary>
    public decimal SecondsLeft => Left * Budget * slo.Window.Days * 86_400m;

    /// <summary>Of the last five minutes.</summary>
    public decimal SliNow => 1m - BadNow;

    /// <summary>Of the last five minutes.</summary>
    public decimal BurnNow => BadNow / Budget;

    public decimal BurnHour => RecentBad(_hour) / Budget;

    public decimal BadNow => _events.BadRate(Newest) / _events.AllRate(Newest);

    public decimal AllNow => _events.AllRate(Newest);

    /// <summary>The share of the hours of its window in which anything was measured.</summary>
    public decimal Judged
    {
        get
        {
            var missing = KnownEvents.Tiles.Count(tile => tile % 12 == 0 && _events.IsMissing(tile));
            return 1m - (missing / (slo.Window.Days * 24m));
        }
    }

    /// <summary>0 is ok, 2 at risk, 3 spent.</summary>
    /// <param name="fires">Whether an alert about it does.</param>
    public decimal State(bool fires) =>
        Left <= 0m ? 3m
        : fires || Left < slo.Policy.AtRiskBelow.Ratio ? 2m
        : 0m;

    /// <summary>The share of good events of a long time.</summary>
    public decimal Kept(TimeSpan time)
    {
        var (all, bad) = _events.Within(time, ago);
        return 1m - (bad / all);
    }

    /// <summary>Which share of the budget of the window that ends now went within the day before the moment.</summary>
    public decimal SpentWithinDay
    {
        get
        {
            var (_, bad) = _events.Within(TimeSpan.FromDays(1), ago);
            return bad / (_events.Within(slo.Window.Length).All * Budget);
        }
    }

    /// <summary>How much of its share of the budget a tier's long lookback has spent, were every such time as busy.</summary>
    public decimal Nearness(AlertTier tier)
    {
        var within = tier.Window.Long;
        var (all, bad) = _events.Within(within, ago);
        var ratio = within <= _hour ? RecentBad(within) : bad / all;
        return ratio / Budget * (decimal)(within / slo.Window.Length) / tier.Window.Share.Ratio;
    }

    private TimeSpan Newest => Recorded(level1).First();

    private decimal RecentBad(TimeSpan within)
    {
        var moments = Recorded(within).ToList();
        return moments.Sum(_events.BadRate) / moments.Sum(_events.AllRate);
    }

    private IEnumerable<TimeSpan> Recorded(TimeSpan within) => KnownMoments.Before(KnownEvents.Now, level1, within);
}
