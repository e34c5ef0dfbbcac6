using System.Collections.Immutable;
using NodaTime;

namespace FksSre.OnCall;

/// <param name="Id">Stable; names resources.</param>
/// <param name="Name">For people.</param>
/// <param name="Email">Of the PagerDuty user, in lower case as PagerDuty keeps it: it is looked up letter by letter.</param>
/// <param name="Zone">Where the person lives.</param>
/// <param name="Contacts">How a page reaches the person.</param>
/// <param name="Absences">Days on which it does not.</param>
public sealed record Person(
    string Id,
    string Name,
    string Email,
    DateTimeZone Zone,
    ImmutableArray<ContactMethod> Contacts,
    ImmutableArray<Absence> Absences
)
{
    /// <summary>Whether the PagerDuty user is made and removed with the roster, instead of looked up.</summary>
    public bool IsManaged { get; init; }

    /// <summary>Whether there is a way to tell the person other than e-mail.</summary>
    public bool CanBeWoken => Contacts.Any(method => method is not ContactMethod.Email);

    /// <summary>Whether the moment lies in one of the absences, by the clocks where the person lives.</summary>
    public bool IsAway(Instant at) => Absences.Any(absence => absence.In(Zone).Contains(at));

    /// <summary>Whether a page at this moment wakes the person: <see cref="CanBeWoken"/>, and not away.</summary>
    public bool IsReachable(Instant at) => CanBeWoken && !IsAway(at);
}

/// <param name="Id">Stable; names resources.</param>
/// <param name="Name">For people.</param>
/// <param name="Members">Each is on the roster too.</param>
public sealed record Team(string Id, string Name, ImmutableArray<Person> Members);
