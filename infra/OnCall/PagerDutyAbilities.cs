namespace FksSre.OnCall;

/// <summary>
/// What not every PagerDuty account can do; using it without the ability fails with 402 or 403 in the middle of an update.
/// </summary>
[Flags]
public enum PagerDutyAbilities
{
    /// <summary>The free plan: it wakes somebody, and no more.</summary>
    None = 0,

    /// <summary>Groups of people, to which policies and schedules belong.</summary>
    Teams = 1,

    /// <summary>Several alerts of a service become one incident.</summary>
    AlertGrouping = 2,

    /// <summary>Business services, and dependencies between services.</summary>
    BusinessServices = 4,

    /// <summary>What is urgent may depend on the hour.</summary>
    SupportHours = 8,
}
