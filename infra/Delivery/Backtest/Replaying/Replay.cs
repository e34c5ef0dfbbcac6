using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Delivery.Backtest.Replaying;

/// <summary>
/// Which pages and tickets an environment's burn-rate alerts would have told of in a recorded past: the same conditions as the rules have,
/// over level 1 of what was recorded, a step a minute.
/// </summary>
/// <remarks>
/// The rules read raw series in the shortest lookback and tiles in the longer ones; level 1 says the same within half its base. So a page
/// may be some minutes off, and none is won or lost by that but at a limit. In the first days of the past a lookback reaches back before
/// it, and judges what is left of itself.
/// </remarks>
internal static class Replay
{
    private static readonly string _page = SeverityLabel.Of(Severity.Page);
    private static readonly string _ticket = SeverityLabel.Of(Severity.Ticket);

    /// <param name="environment">Whose rules.</param>
    /// <param name="past">What they judge.</param>
    public static ReplayedAlerts Of(RenderedEnvironment environment, RecordedPast past)
    {
        var rules = BurnRule.All(environment.Plan);
        var (pages, tickets) = (new List<PastAlert>(), new List<PastAlert>());
        foreach (
            var replay in from service in environment.Plan.Services
            from slo in service.Slos
            select new SloReplay(service.Id, slo, past, rules)
        )
        {
            var paged = replay.Alerts(_page, paged: []).ToList();
            pages.AddRange(paged);
            tickets.AddRange(replay.Alerts(_ticket, paged));
        }

        return new(InOrder(pages), InOrder(tickets));
    }

    private static List<PastAlert> InOrder(List<PastAlert> alerts) =>
        [.. alerts.OrderBy(alert => alert.From).ThenBy(alert => alert.Subject, StringComparer.Ordinal)];
}
