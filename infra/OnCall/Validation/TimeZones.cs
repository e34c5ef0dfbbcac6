using FksSre.ServiceLevels.Findings;
using NodaTime;
using NodaTime.TimeZones;

namespace FksSre.OnCall.Validation;

internal static class TimeZones
{
    /// <summary>From the database that comes with the library, so that every machine knows the same zones.</summary>
    public static DateTimeZone? Find(string path, string id, List<Finding> findings)
    {
        // The library also makes zones of fixed offsets up, such as UTC+05: nobody else knows those.
        if (TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone)
        {
            return zone;
        }

        findings.Add(RosterFindings.BadTimeZone(path, id));
        return null;
    }
}
