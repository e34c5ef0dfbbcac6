using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.OnCall.Zones;

/// <summary>Under which zone each zone of a roster is registered.</summary>
public sealed class RegisteredZones
{
    private readonly ImmutableSortedDictionary<string, DateTimeZone> _byName;

    private RegisteredZones(ImmutableSortedDictionary<string, DateTimeZone> byName) => _byName = byName;

    /// <param name="roster">May hold any zone.</param>
    /// <param name="now">From when on the clocks have to agree.</param>
    public static Checked<RegisteredZones> Check(Roster roster, Instant now)
    {
        var findings = new List<Finding>();
        var byName = ImmutableSortedDictionary.CreateBuilder<string, DateTimeZone>(StringComparer.Ordinal);
        foreach (var (path, zone) in Registered(roster))
        {
            if (EqualZone.Of(zone, now) is not { } registered)
            {
                findings.Add(ZoneFindings.NoEqual(path, zone.Id));
                continue;
            }

            byName[zone.Id] = registered;
            if (registered.Id != zone.Id)
            {
                findings.Add(ZoneFindings.Mapped(path, zone.Id, registered.Id));
            }
        }

        return Checked<RegisteredZones>.Of(findings, () => new(byName.ToImmutable()));
    }

    /// <param name="zone">Of a schedule, of a user who is made with the roster, or of the support hours.</param>
    public DateTimeZone Of(DateTimeZone zone) => _byName[zone.Id];

    /// <summary>A user who is only looked up keeps the zone that PagerDuty has.</summary>
    private static IEnumerable<(string Path, DateTimeZone Zone)> Registered(Roster roster)
    {
        var people = roster.People.Where(person => person.IsManaged).Select(person => ($"roster/people/{person.Id}/timeZone", person.Zone));
        var schedules = roster.Schedules.Select(schedule => ($"roster/schedules/{schedule.Id}/timeZone", schedule.Zone));
        var hours = roster.SupportHours is { } support
            ? new[] { ("roster/supportHours/location", DateTimeZoneProviders.Tzdb[support.Location]) }
            : [];
        return [.. people, .. schedules, .. hours];
    }
}
