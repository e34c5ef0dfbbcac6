using System.Collections.Immutable;
using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Backtest.Replaying;
using FksSre.Delivery.Backtest.Waking;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Backtest;

/// <summary>
/// A change, replayed over what was recorded: which pages and tickets of burn-rate alerts there would have been without it and with it, and
/// who would have been woken.
/// </summary>
public static class BacktestText
{
    /// <summary>A line each: pages, tickets, what is not known of, and what would have come of the pages.</summary>
    /// <param name="before">The rules, routes and people as they were.</param>
    /// <param name="after">As they are to be.</param>
    /// <param name="past">What both are replayed over.</param>
    public static ImmutableArray<string> Of(RenderedEnvironment before, RenderedEnvironment after, RecordedPast past)
    {
        var judged = past.Slis.Values.Select(events => events.Minutes).DefaultIfEmpty().Max();
        if (judged == 0)
        {
            return
            [
                $"Nothing can be said of the past: {past.Source} has recorded no events of this environment in the last "
                    + $"{DurationText.For(TimeSpan.FromMinutes(past.Minutes))}.",
            ];
        }

        var span =
            $" in the last {DurationText.For(TimeSpan.FromMinutes(past.Minutes))} of {past.Source}"
            + (judged < past.Minutes ? $", of which {DurationText.For(TimeSpan.FromMinutes(judged))} were recorded" : "");
        var (then, now) = (Replay.Of(before, past), Replay.Of(after, past));
        return
        [
            .. AlertText.Of("page", then.Pages, now.Pages, span),
            .. AlertText.Of("ticket", then.Tickets, now.Tickets, span: ""),
            .. UnrecordedText.Of(before.Plan, after.Plan, past),
            .. Ends(before, then, after, now),
        ];
    }

    private static IEnumerable<string> Ends(RenderedEnvironment before, ReplayedAlerts then, RenderedEnvironment after, ReplayedAlerts now)
    {
        var (old, @new) = (new PastRoutes(before), new PastRoutes(after));
        var (oldEnds, newEnds) = (new PageEnds(before, old), new PageEnds(after, @new));
        return
        [
            // Where nobody is on call at all, a page is told in a channel, and which one that is still matters.
            .. oldEnds.HasPagerDuty || newEnds.HasPagerDuty
                ? WakingText.Of(
                    [.. then.Pages.Select(page => (oldEnds.Of(page), old.Text(page)))],
                    [.. now.Pages.Select(page => (newEnds.Of(page), @new.Text(page)))]
                )
                : ReceiverText.Of("page", old, then.Pages, @new, now.Pages),
            .. ReceiverText.Of("ticket", old, then.Tickets, @new, now.Tickets),
        ];
    }
}
