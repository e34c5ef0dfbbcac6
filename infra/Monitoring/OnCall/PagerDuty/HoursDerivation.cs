using FksSre.Monitoring.Routing;
using FksSre.ServiceLevels;
using NodaTime.Text;

namespace FksSre.Monitoring.OnCall.PagerDuty;

/// <summary>Support hours: only of services whose pages wake nobody, so that no hour of the day takes a page from anybody.</summary>
internal static class HoursDerivation
{
    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static OnCallHours? Derive(Roster roster, Tier tier) => roster.SupportHours is { } hours && EventSeverities.OfPage(tier) < EventSeverity.Error
        ? new(hours.Location, [.. Enumerable.Range((int)hours.First, hours.Last - hours.First + 1)], _time.Format(hours.Start), _time.Format(hours.End))
        : null;
}
