namespace FksSre.Monitoring.RuleTests;

/// <summary>A stretch of steady traffic.</summary>
/// <param name="Minutes">Above 0.</param>
/// <param name="Events">A minute; 0: the counters stand still.</param>
/// <param name="Bad">Of them.</param>
internal sealed record Phase(int Minutes, decimal Events, decimal Bad)
{
    /// <summary>Traffic of which a share is bad; busy enough for any minimum of bad events.</summary>
    public static Phase Busy(int minutes, decimal ratio) => new(minutes, Busiest, Busiest * ratio);

    private const decimal Busiest = 60_000_000m;
}
