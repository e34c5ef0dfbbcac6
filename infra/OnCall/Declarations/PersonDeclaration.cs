namespace FksSre.OnCall.Declarations;

public sealed record PersonDeclaration
{
    /// <summary>Short and stable; schedules and policies name it.</summary>
    public required string Id { get; init; }

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

public sealed record TeamDeclaration(string Id, string Name, IReadOnlyList<string> Members);
