using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall;

/// <summary>As PagerDuty's events have it. Critical and error are of high urgency and wake somebody; warning and info are low.</summary>
public enum EventSeverity
{
    Info,
    Warning,
    Error,
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
