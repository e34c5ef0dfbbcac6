using System.Globalization;
using FksSre.Delivery.Backtest.Replaying;
using FksSre.Delivery.Comparison.Matching;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Delivery.Backtest;

/// <summary>Pages or tickets of two sides: how many there are, and which of them one side alone has.</summary>
internal static class AlertText
{
    private const int MostTold = 12;

    /// <summary>The first line counts; the others name what is lost and what is new, in order of time (UTC).</summary>
    /// <param name="noun">In the singular.</param>
    /// <param name="then">Before.</param>
    /// <param name="now">With the change.</param>
    /// <param name="span">Of which time, after a space; empty where that was said.</param>
    public static IEnumerable<string> Of(string noun, IReadOnlyList<PastAlert> then, IReadOnlyList<PastAlert> now, string span)
    {
        var (lost, won) = (Apart(then, now), Apart(now, then));
        var count = Figures.Of(now.Count, noun);
        return
        [
            now.Count != then.Count ? $"{count} instead of {Figures.Count(then.Count)}{span}."
            : lost.Count + won.Count == 0 ? $"{count}{span}, before and after alike."
            : $"{count}{span}, as many as before, but not the same.",
            .. Told($"lost {noun}", lost),
            .. Told($"new {noun}", won),
        ];
    }

    private static List<PastAlert> Apart(IReadOnlyList<PastAlert> alerts, IReadOnlyList<PastAlert> others) =>
        [.. alerts.Where(alert => !others.Any(alert.IsSame))];

    private static IEnumerable<string> Told(string what, List<PastAlert> alerts) =>
        alerts
            .Take(MostTold)
            .Select(alert =>
                $"{what}: {alert.Subject} at {At(alert.From)}, for {DurationText.For((alert.Until - alert.From).ToTimeSpan())}"
            )
            .Concat(alerts.Count > MostTold ? [FormattableString.Invariant($"{what}: {alerts.Count - MostTold} more")] : []);

    private static string At(Instant moment) => moment.ToDateTimeUtc().ToString("ddd d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
