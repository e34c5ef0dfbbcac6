using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>
/// The zone database of this machine, which the double of PagerDuty reads. It may be older than that of NodaTime, and then disagrees
/// about the zones whose law changed since.
/// </summary>
internal static class MachineZones
{
    private static readonly Instant _end = Rosters.Now + Duration.FromDays(3 * 365);

    /// <summary>Whether both databases have the same clocks in a zone for three years.</summary>
    public static bool Agree(string id)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known))
        {
            return false;
        }

        var zone = DateTimeZoneProviders.Tzdb[id];
        for (var at = Rosters.Now; at < _end; at += Duration.FromHours(1))
        {
            if (zone.GetUtcOffset(at).ToTimeSpan() != known.GetUtcOffset(at.ToDateTimeOffset()))
            {
                return false;
            }
        }

        return true;
    }
}
