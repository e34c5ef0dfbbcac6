namespace FksSre.ServiceLevels.Indicators;

/// <summary>What the value of a query counts. Minimum numbers of bad events are real counts, so it must be known.</summary>
public enum EventUnit
{
    /// <summary>Events per second, as <c>rate</c> gives them. The default.</summary>
    PerSecond,

    /// <summary>All events of the lookback, as <c>increase</c> and <c>count_over_time</c> give them.</summary>
    PerLookback,
}
