using NodaTime;

namespace FksSre.OnCall.Declarations;

/// <summary>Whose turn it is at any time; as declared, not yet checked.</summary>
public sealed record ScheduleDeclaration
{
    /// <summary>Stable; steps of policies name it. Lower-case letters, digits, - and _, at most 60.</summary>
    public required string Id { get; init; }

    /// <summary>An IANA name. Handovers and restrictions are wall-clock times there, in summer and winter.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Where two rotations cover the same time, the later one in the list has the duty.</summary>
    public required IReadOnlyList<RotationDeclaration> Rotations { get; init; }

    /// <summary>They come before every rotation, and no two may overlap. Default: none.</summary>
    public IReadOnlyList<OverrideDeclaration> Overrides { get; init; } = [];
}

/// <summary>People who take turns, in one layer of a schedule; as declared, not yet checked.</summary>
public sealed record RotationDeclaration
{
    /// <summary>For people, at most 100 characters; the layer in PagerDuty is called that.</summary>
    public required string Name { get; init; }

    /// <summary>Ids, in the order of their turns.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>
    /// When the first turn of the first person began; the time of day is that of every handover. Years 2000 to 2099. A constant: moving it
    /// changes whose turn it is.
    /// </summary>
    public required LocalDateTime Start { get; init; }

    /// <summary>When the rotation has run out; whoever comes after it is in another one, which begins then. Default: it goes on.</summary>
    public LocalDateTime? Until { get; init; }

    /// <summary>1 to 365. The default is a week.</summary>
    public int TurnDays { get; init; } = 7;

    /// <summary>When the rotation has the duty at all; empty: always.</summary>
    public IReadOnlyList<Restriction> Restrictions { get; init; } = [];
}

/// <param name="Person">The id of who takes over.</param>
/// <param name="From">Wall-clock time in the schedule's zone.</param>
/// <param name="Until">Excluded.</param>
public sealed record OverrideDeclaration(string Person, LocalDateTime From, LocalDateTime Until);
