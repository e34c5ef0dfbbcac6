using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>What the steps of a policy point at, for people.</summary>
internal sealed class RenderedTargets(RenderedEnvironment environment)
{
    private const string Id = "-id";
    private readonly RenderedPeople _people = new(environment);

    /// <summary>A schedule by its id, anybody by name.</summary>
    public string Name(string target) =>
        target.EndsWith(Id, StringComparison.Ordinal)
        && RenderedSchedules.Id(target[..^Id.Length]) is var schedule
        && schedule != target[..^Id.Length]
            ? $"whoever has the duty of {schedule}"
            : _people.Of(target).Name;
}
