using System.Globalization;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>Who is told at a moment by the roster, and by PagerDuty.</summary>
/// <param name="Roster">Names, or <c>nobody</c>.</param>
/// <param name="PagerDuty">Names, or <c>nobody</c>.</param>
internal sealed record Disagreement(DutyMoment Moment, string Roster, string PagerDuty)
{
    public const string Nobody = "nobody";

    /// <summary>The same disagreement is told once: when it is first, and how often it comes again.</summary>
    public static IEnumerable<(Disagreement First, string Again)> Grouped(IEnumerable<Disagreement> all, DateTimeZone zone) =>
        all.GroupBy(each => (each.Roster, each.PagerDuty)).Select(group => (group.First(), Again([.. group.Skip(1)], zone)));

    public static string Names(IEnumerable<string> names) =>
        string.Join(" and ", names.Order(StringComparer.Ordinal).DefaultIfEmpty(Nobody));

    private static string Again(List<Disagreement> others, DateTimeZone zone) =>
        others.Count switch
        {
            0 => "",
            1 => $" So it is at 1 more moment that was looked at: {Input.Moment.Text(others[0].Moment.At, zone)}.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $" So it is at {others.Count} more moments that were looked at, the last "
                    + $"one {Input.Moment.Text(others[^1].Moment.At, zone)}."
            ),
        };
}
