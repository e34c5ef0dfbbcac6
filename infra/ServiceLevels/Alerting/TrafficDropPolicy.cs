namespace FksSre.ServiceLevels.Alerting;

/// <summary>When a service has so much less traffic than usual that somebody should ask where it went.</summary>
/// <remarks>Usual is the same hour one and two weeks ago, both of them: one holiday among them raises nothing.</remarks>
public sealed record TrafficDropPolicy
{
    /// <summary>A ticket is opened below this percentage of the usual traffic. Default 50, between 0 and 100, ends excluded.</summary>
    public decimal BelowPercent { get; init; } = 50m;

    /// <summary>Hours in which fewer events than this are usual are not compared. Default 100, at least 1.</summary>
    /// <remarks>100 events vary by 10 by chance, so half of them are five deviations away.</remarks>
    public int UsualEvents { get; init; } = 100;
}
