using System.Collections.Immutable;
using NodaTime;

namespace FksSre.OnCall.Coverage;

/// <summary>Who a step of a policy tells during a stretch of time.</summary>
/// <param name="Span">Its start is included, its end is not.</param>
/// <param name="Told">In order; empty where nobody has the duty.</param>
/// <param name="Reached">Those of them whom it wakes.</param>
public sealed record Duty(Interval Span, ImmutableArray<Person> Told, ImmutableArray<Person> Reached)
{
    internal bool SamePeople(Duty other) => Told.SequenceEqual(other.Told) && Reached.SequenceEqual(other.Reached);
}
