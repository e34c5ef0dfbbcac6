using FksSre.OnCall.Zones;

namespace FksSre.OnCall.PagerDuty;

/// <summary>A PagerDuty user: one per account and person, so its name holds no environment.</summary>
/// <param name="TimeZone">An IANA name; of a user who is made with the roster, one that PagerDuty takes.</param>
/// <param name="IsManaged">Made, and removed, by us; otherwise looked up by <paramref name="Email"/>.</param>
public sealed record OnCallUser(string Id, string Name, string Email, string TimeZone, bool IsManaged)
{
    internal static OnCallUser Of(Person person, RegisteredZones zones) =>
        new(person.Id, person.Name, person.Email, person.IsManaged ? zones.Of(person.Zone).Id : person.Zone.Id, person.IsManaged);
}
