using System.Collections.Immutable;

namespace FksSre.Delivery.Changes;

/// <summary>One difference between two states of an environment, as a reviewer is told of it.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Subject">
/// What has changed, from the outside in: <c>fks_api/availability</c>, <c>schedules/primary</c>, a resource's name.
/// </param>
/// <param name="Text">One sentence without the subject and without a line break: <c>objective 99.9 % → 99.5 %: ...</c>.</param>
public sealed record Change(Topic Topic, Effect Effect, string Subject, string Text)
{
    /// <summary>What follows from it or belongs to it, a line each; may be left out where there is no room. Default: nothing.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>How much it weighs among those of the same topic and effect; the heavier is read first. Default: 0.</summary>
    public int Weight { get; init; }

    /// <summary>
    /// Only a file that carries what others say of rules and dashboards, such as the ConfigMap of a rule that has changed. Default: no.
    /// </summary>
    public bool IsCarrier { get; init; }

    /// <summary>It must be seen before all others, such as data that is deleted. Default: no.</summary>
    public bool IsLoud { get; init; }
}
