using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall;

/// <summary>As PagerDuty's events have it. Critical and error are of high urgency and wake somebody; warning and info are low.</summary>
public enum EventSeverity
{
    /// <summary>The lowest, and of low urgency.</summary>
    Info,

    /// <summary>Of low urgency: an incident that wakes nobody.</summary>
    Warning,

    /// <summary>Of high urgency: somebody is woken.</summary>
    Error,

    /// <summary>The highest, and of high urgency.</summary>
    Critical,
}

/// <summary>Which severity an alert becomes.</summary>
public static class EventSeverities
{
    /// <summary>A page about a service. What hurts the platform little does not wake anybody: it is an incident, and waits.</summary>
    public static EventSeverity OfPage(Tier tier) =>
        tier switch
        {
            Tier.Critical => EventSeverity.Critical,
            Tier.High => EventSeverity.Error,
            Tier.Medium or Tier.Low => EventSeverity.Warning,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>As the field <c>severity</c> of PagerDuty's Events API v2 has it, in lower case.</summary>
    public static string Text(EventSeverity severity) =>
        severity switch
        {
            EventSeverity.Critical => "critical",
            EventSeverity.Error => "error",
            EventSeverity.Warning => "warning",
            EventSeverity.Info => "info",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
