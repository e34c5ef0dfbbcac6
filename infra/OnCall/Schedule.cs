using System.Collections.Immutable;
using NodaTime;

namespace FksSre.OnCall;

/// <summary>Whose turn it is: rotations, the later over the earlier, and overrides over all.</summary>
public sealed record Schedule(string Id, DateTimeZone Zone, ImmutableArray<Rotation> Rotations, ImmutableArray<Override> Overrides)
{
    /// <returns>Null where nobody has the duty.</returns>
    public Person? OnDuty(Instant at) =>
        Overrides.FirstOrDefault(o => o.Covers(at, Zone))?.Person
        ?? Rotations.Reverse().Select(rotation => rotation.OnDuty(at, Zone)).FirstOrDefault(person => person is not null);
}

/// <param name="Person">Who takes over.</param>
/// <param name="From">Wall-clock time in the schedule's zone.</param>
/// <param name="Until">Excluded.</param>
public sealed record Override(Person Person, LocalDateTime From, LocalDateTime Until)
{
    /// <summary>The beginning is included and the end is not, both by the clocks of the schedule's zone.</summary>
    public bool Covers(Instant at, DateTimeZone zone) => WallClock.At(From, zone) <= at && at < WallClock.At(Until, zone);
}
