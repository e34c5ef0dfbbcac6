namespace FksSre.Monitoring.OnCall;

/// <summary>What a PagerDuty account may hold.</summary>
/// <param name="Name">As PagerDuty calls it.</param>
/// <param name="Schedules">At most.</param>
/// <param name="Policies">Escalation policies, at most.</param>
/// <param name="Users">At most.</param>
public sealed record PagerDutyPlan(string Name, int Schedules, int Policies, int Users)
{
    public static PagerDutyPlan Free { get; } = new("Free", Schedules: 1, Policies: 1, Users: 5);

    /// <summary>Users are paid by the seat; nothing here is limited.</summary>
    public static PagerDutyPlan Professional { get; } = new("Professional", int.MaxValue, int.MaxValue, int.MaxValue);
}
