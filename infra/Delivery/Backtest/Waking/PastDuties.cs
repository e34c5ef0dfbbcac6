using System.Collections.Immutable;
using FksSre.Delivery.Comparison.OnCall;
using FksSre.Delivery.Rendered;
using FksSre.OnCall;
using FksSre.OnCall.PagerDuty;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>
/// Who would have had the duty at a moment of the past, by the layers of a render. What people have exchanged in PagerDuty itself stands in
/// no render.
/// </summary>
internal sealed class PastDuties(RenderedEnvironment environment)
{
    private readonly ImmutableSortedDictionary<string, Schedule?> _schedules = RenderedSchedules.Of(environment);

    private readonly ImmutableDictionary<string, OnCallSchedule> _registered = RenderedSchedules
        .Registered(environment)
        .ToImmutableDictionary(schedule => schedule.Id, schedule => schedule, StringComparer.Ordinal);

    /// <param name="id">Of the schedule, as the roster calls it.</param>
    /// <param name="at">The moment.</param>
    public PeopleOnCall At(string id, Instant at)
    {
        if (!_schedules.TryGetValue(id, out var schedule))
        {
            return PeopleOnCall.NotKnown($"the render has no schedule {id}");
        }

        if (schedule is null)
        {
            return PeopleOnCall.NotKnown($"the layers of the schedule {id} are none that a roster makes");
        }

        var layers = _registered[id].Layers;
        // Its turns are counted from before it begins, but until then it has no duty.
        var begun = schedule with { Rotations = [.. schedule.Rotations.Where((_, layer) => Begins(layers[layer]) <= at)] };
        return begun.OnDuty(at) is { } person ? PeopleOnCall.Of(person)
            : Lasting(layers).All(layer => Begins(layer) > at) ? PeopleOnCall.NotKnown($"the schedule {id} begins later")
            : PeopleOnCall.Of();
    }

    /// <summary>Those that go on; what ends stands in for somebody, and says nothing of the time before.</summary>
    private static ImmutableArray<OnCallLayer> Lasting(ImmutableArray<OnCallLayer> layers) =>
        layers.Any(layer => layer.End is null) ? [.. layers.Where(layer => layer.End is null)] : layers;

    private static Instant Begins(OnCallLayer layer) => OffsetDateTimePattern.Rfc3339.Parse(layer.Start).Value.ToInstant();
}
