using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.OnCall.Validation;

internal static class TimeZones
{
    /// <summary>From the database that comes with the library, so that every machine knows the same zones.</summary>
    public static DateTimeZone? Find(string path, string id, List<Finding> findings)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone && zone.Id == id)
        {
            return zone;
        }

        findings.Add(RosterFindings.BadTimeZone(path, id));
        return null;
    }
}
