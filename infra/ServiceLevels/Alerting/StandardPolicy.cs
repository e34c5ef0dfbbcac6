using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Alerting;

/// <summary>The policy an SLO has where it declares none, for each window.</summary>
/// <remarks>
/// 30 d: SRE workbook, chapter 5, recommended parameters (2 % in 1 h and 5 % in 6 h page, 10 % in 1 d and 3 d open a ticket),
/// and before them 1 % in 30 m, which pages in half the time wherever the count of failures supports it. The other windows
/// keep the lookbacks, since those set how fast a person hears of it, and take shares that keep every burn rate above 1:
/// 10 % in 3 d of 28 d would be 0.93, a permanent ticket for a service that keeps its promise. Between two of these windows
/// the burn rates lie in between.
/// </remarks>
internal static class StandardPolicy
{
    public const string PageFastest = "page-fastest";
    public const string PageFast = "page-fast";
    public const string PageSlow = "page-slow";
    public const string TicketFast = "ticket-fast";
    public const string TicketSlow = "ticket-slow";

    private static readonly (int Days, decimal[] Shares)[] _known =
    [
        (7, [4m, 8m, 12.5m, 20m, 45m]),
        (28, [1m, 2m, 5m, 10m, 11m]),
        (30, [1m, 2m, 5m, 10m, 10m]),
        (90, [0.5m, 1m, 2.5m, 5m, 5m]),
    ];

    public static AlertingPolicy For(SloWindow window) =>
        new()
        {
            Tiers =
            [
                Tier(PageFastest, Severity.Page, Share(window, 0), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(5)),
                Tier(PageFast, Severity.Page, Share(window, 1), TimeSpan.FromHours(1), TimeSpan.FromMinutes(5)),
                Tier(PageSlow, Severity.Page, Share(window, 2), TimeSpan.FromHours(6), TimeSpan.FromMinutes(30)),
                Tier(TicketFast, Severity.Ticket, Share(window, 3), TimeSpan.FromDays(1), TimeSpan.FromHours(2)),
                Tier(TicketSlow, Severity.Ticket, Share(window, 4), TimeSpan.FromDays(3), TimeSpan.FromHours(6)),
            ],
        };

    /// <summary>
    /// In percent. A share times the days is the burn rate but for the lookback, so that product is what is interpolated; rounded up to
    /// tenths, which keeps it above 1.
    /// </summary>
    private static decimal Share(SloWindow window, int tier)
    {
        var below = _known.Last(k => k.Days <= window.Days);
        var above = _known.First(k => k.Days >= window.Days);
        if (below.Days == above.Days)
        {
            return below.Shares[tier];
        }

        var (low, high) = (below.Shares[tier] * below.Days, above.Shares[tier] * above.Days);
        var between = low + ((high - low) * (window.Days - below.Days) / (above.Days - below.Days));
        return decimal.Ceiling(10m * between / window.Days) / 10m;
    }

    private static AlertTier Tier(string name, Severity severity, decimal percent, TimeSpan @long, TimeSpan @short) =>
        new(name, severity, new(BudgetShare.Percent(percent), @long, @short));
}
