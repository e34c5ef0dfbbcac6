using FksSre.OnCall.Zones;
using FksSre.ServiceLevels.Objectives;
using NodaTime;
using NodaTime.Text;

namespace FksSre.OnCall.PagerDuty;

/// <summary>Support hours: only of services whose pages wake nobody, so that no hour of the day takes a page from anybody.</summary>
internal static class HoursDerivation
{
    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static OnCallHours? Derive(Roster roster, Tier tier, RegisteredZones zones) =>
        roster.SupportHours is { } hours && EventSeverities.OfPage(tier) < EventSeverity.Error ? Of(hours, zones) : null;

    private static OnCallHours Of(WorkingHours hours, RegisteredZones zones) =>
        new(
            zones.Of(DateTimeZoneProviders.Tzdb[hours.Location]).Id,
            [.. Enumerable.Range((int)hours.First, hours.Last - hours.First + 1)],
            _time.Format(hours.Start),
            _time.Format(hours.End)
        );
}
