using System.Collections.Immutable;
using System.Globalization;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Delivery.Backtest;

/// <summary>A change, replayed over what was recorded: which pages there would have been without it and with it.</summary>
public static class BacktestText
{
    private const int MostTold = 12;

    /// <summary>The first line counts, and the others name what is lost and what is new, in order of time (UTC).</summary>
    /// <param name="before">The rules as they were.</param>
    /// <param name="after">The rules as they are to be.</param>
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

        var (then, now) = (Replay.Pages(before, past), Replay.Pages(after, past));
        var (lost, won) = (Apart(then, now), Apart(now, then));
        var span =
            $"the last {DurationText.For(TimeSpan.FromMinutes(past.Minutes))} of {past.Source}"
            + (judged < past.Minutes ? $", of which {DurationText.For(TimeSpan.FromMinutes(judged))} were recorded" : "");
        return
        [
            lost.Count + won.Count == 0
                ? $"{Pages(then.Count)} in {span}, before and after alike."
                : $"{Pages(now.Count)} instead of {Number(then.Count)} in {span}.",
            .. Told("lost", lost),
            .. Told("new", won),
        ];
    }

    /// <summary>Pages that begin a few minutes apart are the same, sooner or later.</summary>
    private static List<PastPage> Apart(IReadOnlyList<PastPage> pages, IReadOnlyList<PastPage> others) =>
        [.. pages.Where(page => !others.Any(other => other.Slo == page.Slo && other.From < page.Until && page.From < other.Until))];

    private static IEnumerable<string> Told(string what, List<PastPage> pages) =>
        pages
            .Take(MostTold)
            .Select(page => $"{what}: {page.Slo} at {At(page.From)}, for {DurationText.For((page.Until - page.From).ToTimeSpan())}")
            .Concat(pages.Count > MostTold ? [FormattableString.Invariant($"{what}: {pages.Count - MostTold} more")] : []);

    private static string At(Instant moment) => moment.ToDateTimeUtc().ToString("ddd d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Pages(int count) => $"{Number(count)} page{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
