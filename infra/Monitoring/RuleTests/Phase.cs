using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>A stretch of steady traffic.</summary>
/// <param name="Minutes">Above 0.</param>
/// <param name="Events">A minute; 0: the counters stand still.</param>
/// <param name="Bad">Of them.</param>
internal sealed record Phase(int Minutes, decimal Events, decimal Bad)
{
    /// <summary>Whether it can be scraped meanwhile; what happens is counted all the same.</summary>
    public bool Scraped { get; init; } = true;

    /// <summary>Whether counters begin anew with it.</summary>
    public bool Anew { get; init; }

    /// <summary>Traffic of which a share is bad; busy enough for any minimum of bad events.</summary>
    public static Phase Busy(int minutes, decimal ratio) => new(minutes, Busiest, Busiest * ratio);

    /// <summary>The same for an indicator: probes are twenty a minute at most, requests are many.</summary>
    public static Phase Busy(Sli sli, int minutes, decimal ratio) =>
        sli is Sli.Uptime ? new(minutes, Probers, Probers * ratio) : Busy(minutes, ratio);

    /// <summary>The same ratio with more or fewer events.</summary>
    public Phase Times(decimal factor) => this with { Events = Events * factor, Bad = Bad * factor };

    private const decimal Probers = 20m;

    private const decimal Busiest = 60_000_000m;
}
