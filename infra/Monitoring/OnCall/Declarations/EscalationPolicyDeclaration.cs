namespace FksSre.Monitoring.OnCall.Declarations;

public sealed record EscalationPolicyDeclaration
{
    public required string Id { get; init; }

    public required IReadOnlyList<StepDeclaration> Steps { get; init; }

    /// <summary>How often the steps are gone through again when nobody has acknowledged: 0 to 9.</summary>
    public int Loops { get; init; } = 2;
}

/// <param name="DelayMinutes">How long this step has before the next is told: at least 1.</param>
/// <param name="Schedules">Ids of schedules whose person on duty is told.</param>
/// <param name="People">Ids of people who are told whoever has the duty.</param>
public sealed record StepDeclaration(int DelayMinutes, IReadOnlyList<string> Schedules, IReadOnlyList<string> People)
{
    public static StepDeclaration Of(int delayMinutes, string schedule) => new(delayMinutes, [schedule], []);
}
