using System.Globalization;

namespace FksSre.Specifications.Counts;

/// <summary>
/// Sums of counts as PromQL. A counter is born with its first event, so one that is not there is 0 beside those that are.
/// </summary>
internal static class CountText
{
    /// <summary>
    /// All events, or the good ones: nothing where none of the counters is there. No traffic is no data, and whether no good events are an
    /// outage is for the rules to say.
    /// </summary>
    public static string OfAll(CountSum sum)
    {
        var added = sum.Added.ToList();
        return sum.Single is { } single ? single.Text
            : added.Count == 1 || added.Exists(c => c.IsBucket) ? Of(sum)
            : $"{Of(sum)} and on () ({string.Join(" or ", added.Select(c => c.Text))})";
    }

    /// <summary>Bad ones: never below 0, which two counters that are read a moment apart could give.</summary>
    public static string OfSome(CountSum sum) =>
        sum.Single is { } single ? single.Text
        : sum.Subtracted.Any() ? $"clamp_min({Of(sum)}, 0)"
        : Of(sum);

    private static string Of(CountSum sum)
    {
        var isTolerant = sum.Parts.Length > 1 && !sum.Parts.Any(p => p.Count.IsBucket);
        var hasFirst = sum.Added.Count() == 1;
        return string.Concat(
            sum.Parts.OrderBy(p => p.Factor < 0)
                .Select(
                    (part, i) =>
                    {
                        var (factor, count) = part;
                        var mustBeThere = !isTolerant || (hasFirst && factor > 0);
                        var text = mustBeThere ? count.Text : $"({count.Text} or vector(0))";
                        var size = Math.Abs(factor);
                        var sign =
                            factor < 0
                                ? i == 0
                                    ? "-"
                                    : " - "
                                : i == 0
                                    ? ""
                                    : " + ";
                        return sign + (CountSum.IsSame(size, 1) ? text : $"{size.ToString("R", CultureInfo.InvariantCulture)} * {text}");
                    }
                )
        );
    }
}
