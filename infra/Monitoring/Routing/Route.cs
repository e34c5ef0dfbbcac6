using System.Collections.Immutable;
using FksSre.PromQl;

namespace FksSre.Monitoring.Routing;

/// <summary>Which alerts go to which receiver, put together how. The first route that matches takes the alert.</summary>
/// <param name="Receiver">The receiver's name.</param>
/// <param name="Matchers">All must hold.</param>
/// <param name="GroupBy">Alerts with the same values of these labels are one notification, and one incident.</param>
/// <param name="GroupWait">How long to wait for more of the group before the first notification.</param>
/// <param name="GroupInterval">How long to wait before telling of changes to the group, its end included.</param>
/// <param name="RepeatInterval">How often to repeat an unchanged group.</param>
public sealed record Route(
    string Receiver,
    ImmutableArray<LabelMatcher> Matchers,
    ImmutableArray<string> GroupBy,
    TimeSpan GroupWait,
    TimeSpan GroupInterval,
    TimeSpan RepeatInterval
)
{
    /// <summary>
    /// Whether it tells only within the plan's working hours. Never so for pages, nor for what must be ended: Alertmanager forgets
    /// an end that falls outside of them.
    /// </summary>
    public bool InWorkingHours { get; init; }

    /// <summary>Whether routes after it may take the alert too.</summary>
    public bool GoesOn { get; init; }
}
