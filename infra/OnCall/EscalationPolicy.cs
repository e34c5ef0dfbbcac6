using System.Collections.Immutable;
using NodaTime;

namespace FksSre.OnCall;

/// <summary>Who is told of a page, and who next when nobody acknowledges.</summary>
/// <param name="Id">Stable; names resources.</param>
/// <param name="Steps">In order, at least one.</param>
/// <param name="Loops">0 to 9.</param>
public sealed record EscalationPolicy(string Id, ImmutableArray<EscalationStep> Steps, int Loops)
{
    /// <summary>What the roster says of the time when nobody is told any more. Default: nothing.</summary>
    public AfterLastLoop AfterLastLoop { get; init; } = AfterLastLoop.NotSaid;

    /// <summary>How long after a page somebody is told at all, in minutes: the steps once, and again in each loop.</summary>
    public int MinutesUntilSilence => Steps.Sum(step => step.DelayMinutes) * (Loops + 1);
}

/// <param name="DelayMinutes">How long this step has before the next is told: at least 1.</param>
/// <param name="Schedules">Whose person on duty is told.</param>
/// <param name="People">Who is told whoever has the duty.</param>
public sealed record EscalationStep(int DelayMinutes, ImmutableArray<Schedule> Schedules, ImmutableArray<Person> People)
{
    /// <summary>All who are told, reachable or not.</summary>
    public IEnumerable<Person> Told(Instant at) =>
        Schedules.Select(schedule => schedule.OnDuty(at)).OfType<Person>().Concat(People).Distinct();
}
