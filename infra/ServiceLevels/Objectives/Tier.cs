namespace FksSre.ServiceLevels.Objectives;

/// <summary>How much the platform hurts without a service, from the on-call plan of the FKS platform.</summary>
public enum Tier
{
    /// <summary>A page about it is an incident of low urgency, which wakes nobody.</summary>
    Low,

    /// <summary>As <see cref="Low"/>: told, and left until somebody is at work.</summary>
    Medium,

    /// <summary>A page about it wakes somebody; PagerDuty has it as an error.</summary>
    High,

    /// <summary>A page about it wakes somebody; PagerDuty has it as critical, its highest severity.</summary>
    Critical,
}
