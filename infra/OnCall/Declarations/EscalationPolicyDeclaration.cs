namespace FksSre.OnCall.Declarations;

/// <summary>Who is told in which order while nobody acknowledges; as declared, not yet checked.</summary>
public sealed record EscalationPolicyDeclaration
{
    /// <summary>Stable; the roster's ownership names it. Lower-case letters, digits, - and _, at most 60.</summary>
    public required string Id { get; init; }

    /// <summary>In the order in which they are told, at least one.</summary>
    public required IReadOnlyList<StepDeclaration> Steps { get; init; }

    /// <summary>How often the steps are gone through again when nobody has acknowledged: 0 to 9.</summary>
    public int Loops { get; init; } = 2;

    /// <summary>
    /// PagerDuty tells nobody any more once the last loop is over. Say here that this is known and wanted, or give the policy a last
    /// step with somebody whom the steps before do not tell. Default: nothing is said, and the policy of the highest tier is advised of it.
    /// </summary>
    public AfterLastLoop AfterLastLoop { get; init; } = AfterLastLoop.NotSaid;
}

/// <param name="DelayMinutes">How long this step has before the next is told: at least 1.</param>
/// <param name="Schedules">Ids of schedules whose person on duty is told.</param>
/// <param name="People">Ids of people who are told whoever has the duty.</param>
public sealed record StepDeclaration(int DelayMinutes, IReadOnlyList<string> Schedules, IReadOnlyList<string> People)
{
    /// <summary>A step that tells whoever has the duty in one schedule, and nobody else.</summary>
    public static StepDeclaration Of(int delayMinutes, string schedule) => new(delayMinutes, [schedule], []);
}
