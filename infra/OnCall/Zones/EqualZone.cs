using NodaTime;
using NodaTime.TimeZones;

namespace FksSre.OnCall.Zones;

/// <summary>The zone of PagerDuty's list whose clocks show what those of a zone show.</summary>
public static class EqualZone
{
    /// <summary>How far ahead the clocks are compared. What governments decide later is seen by the runs to come.</summary>
    public static readonly Period Horizon = Period.FromYears(2);

    private static readonly TzdbDateTimeZoneSource _source = TzdbDateTimeZoneSource.Default;

    private static readonly ILookup<string, string> _countries = _source.ZoneLocations!.ToLookup(
        place => place.ZoneId,
        place => place.CountryCode
    );

    /// <summary>
    /// The zone itself where it is listed; else, of those that are equal at every moment of the horizon, another name of the same
    /// zone, one of the same country, one of the same continent, in this order; then the shortest path, then the alphabet.
    /// </summary>
    /// <param name="zone">Of the IANA database.</param>
    /// <param name="now">When the horizon begins.</param>
    /// <returns>Null where there is none.</returns>
    public static DateTimeZone? Of(DateTimeZone zone, Instant now)
    {
        if (PagerDutyZones.Names.Contains(zone.Id))
        {
            return zone;
        }

        var clocks = ZoneEqualityComparer.ForInterval(new(now, now.InUtc().LocalDateTime.Plus(Horizon).InUtc().ToInstant()));
        return PagerDutyZones
            .Names.Select(name => DateTimeZoneProviders.Tzdb[name])
            .Where(listed => clocks.Equals(zone, listed))
            .OrderBy(listed => Distance(zone.Id, listed.Id))
            .ThenBy(listed => listed.Id.Count(letter => letter == '/'))
            .ThenBy(listed => listed.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static int Distance(string zone, string listed) =>
        Canonical(zone) == Canonical(listed) ? 0
        : Countries(zone).Intersect(Countries(listed)).Any() ? 1
        : Continent(zone) == Continent(listed) ? 2
        : 3;

    private static string Canonical(string zone) => _source.CanonicalIdMap[zone];

    /// <summary>An old name stands for no place of its own.</summary>
    private static IEnumerable<string> Countries(string zone) => _countries.Contains(zone) ? _countries[zone] : _countries[Canonical(zone)];

    private static string Continent(string zone) => (_countries.Contains(zone) ? zone : Canonical(zone)).Split('/')[0];
}
