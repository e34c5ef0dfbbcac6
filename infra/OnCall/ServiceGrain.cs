namespace FksSre.OnCall;

/// <summary>What one PagerDuty service stands for.</summary>
public enum ServiceGrain
{
    /// <summary>All services of the platform that hurt as much.</summary>
    Tier,

    /// <summary>One service of the platform.</summary>
    Service,
}
