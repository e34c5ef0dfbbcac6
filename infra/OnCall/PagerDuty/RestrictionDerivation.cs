using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace FksSre.OnCall.PagerDuty;

/// <summary>
/// Restrictions in PagerDuty's terms, which are narrower: none lasts as long as the day or week it comes back after, and a layer has one
/// kind.
/// </summary>
internal static class RestrictionDerivation
{
    private static readonly LocalTimePattern _timeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static ImmutableArray<OnCallRestriction> Derive(ImmutableArray<Restriction> restrictions)
    {
        if (restrictions.Any(restriction => restriction.Minutes == restriction.LongestMinutes))
        {
            // One of them never pauses, so neither do all of them together.
            return [];
        }

        var isMixed = restrictions.OfType<Restriction.Weekly>().Any() && restrictions.OfType<Restriction.Daily>().Any();
        return [.. (isMixed ? restrictions.SelectMany(EachWeek) : restrictions).Distinct().Select(Of)];
    }

    private static IEnumerable<Restriction> EachWeek(Restriction restriction) =>
        restriction is Restriction.Daily
            ? Enumerable.Range(1, 7).Select(day => new Restriction.Weekly((IsoDayOfWeek)day, restriction.From, restriction.Minutes))
            : [restriction];

    private static OnCallRestriction Of(Restriction restriction) =>
        restriction is Restriction.Weekly weekly
            ? new("weekly_restriction", _timeOfDay.Format(weekly.From), weekly.Minutes * 60, (int)weekly.Day)
            : new("daily_restriction", _timeOfDay.Format(restriction.From), restriction.Minutes * 60, StartDayOfWeek: null);
}
