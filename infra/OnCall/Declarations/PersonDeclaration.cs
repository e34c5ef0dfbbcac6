namespace FksSre.OnCall.Declarations;

/// <summary>Somebody who may be told of pages; as declared, not yet checked.</summary>
public sealed record PersonDeclaration
{
    /// <summary>Short and stable; schedules and policies name it.</summary>
    public required string Id { get; init; }

    /// <summary>For people, at most 100 characters: findings and handovers show it, and PagerDuty that of a managed user.</summary>
    public required string Name { get; init; }

    /// <summary>Of the PagerDuty user.</summary>
    public required string Email { get; init; }

    /// <summary>An IANA name, e.g. <c>America/Toronto</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>By phone, text or push by default, as PagerDuty's app does.</summary>
    public IReadOnlyList<ContactMethod> Contacts { get; init; } = [ContactMethod.Push, ContactMethod.Phone];

    /// <summary>
    /// Whether the PagerDuty user is made, and removed, with the roster. By default it is there already and only looked up.
    /// </summary>
    public bool IsManaged { get; init; }

    /// <summary>Whole days in the person's own time zone.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];
}

/// <param name="Id">Short and stable.</param>
/// <param name="Name">For people, and unique in PagerDuty whatever its capitals.</param>
/// <param name="Members">Ids of people. A policy that tells no others belongs to the team in PagerDuty.</param>
public sealed record TeamDeclaration(string Id, string Name, IReadOnlyList<string> Members);
