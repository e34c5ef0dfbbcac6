namespace FksSre.Delivery.Changes;

/// <summary>What a change is about, in the order in which a reviewer reads.</summary>
public enum Topic
{
    /// <summary>What users are promised: services, SLOs, objectives, windows, indicators, budgets.</summary>
    Promises,

    /// <summary>When an alert notices: thresholds, lookbacks, minimum counts, detection times.</summary>
    Detection,

    /// <summary>Which alerts there are.</summary>
    Alerts,

    /// <summary>Where alerts end: routes, receivers, inhibitions, and the keys by which incidents are known.</summary>
    Routing,

    /// <summary>Who is woken: people, schedules, escalation.</summary>
    OnCall,

    /// <summary>Recorded series that begin anew or end, and what still reads them.</summary>
    History,

    /// <summary>What is created, changed, replaced or deleted, and which data goes with it.</summary>
    Resources,

    /// <summary>What the rules cost Prometheus.</summary>
    Cost,

    /// <summary>What people look at: dashboards, texts of alerts, runbooks.</summary>
    Display,

    /// <summary>What proves the rest: rule tests, and files that no other topic speaks of.</summary>
    Files,
}
