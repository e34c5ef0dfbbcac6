namespace FksSre.Ops.Lab.Simulator;

/// <summary>Lognormal latencies around a median: few requests are much slower, none is negative.</summary>
/// <param name="MedianSeconds">Half of the requests are faster.</param>
public readonly record struct LatencyDistribution(double MedianSeconds)
{
    // Standard deviation of the logarithm: puts P95 at 2.3 times and P99 at 3.2 times the median.
    private const double Spread = 0.5;

    /// <summary>Share of requests that take no longer than the bound.</summary>
    public double ShareWithin(double seconds) =>
        seconds <= 0 ? 0
        : double.IsPositiveInfinity(seconds) ? 1
        : NormalDistribution.Below(Math.Log(seconds / MedianSeconds) / Spread);

    /// <summary>Mean of the latencies above <paramref name="from"/> up to <paramref name="to"/>, in seconds.</summary>
    public double MeanBetween(double from, double to)
    {
        var share = ShareWithin(to) - ShareWithin(from);
        var mean = MedianSeconds * Math.Exp(Spread * Spread / 2) * (WeightWithin(to) - WeightWithin(from)) / share;
        // Deep in a tail both differences are rounding errors; any value inside the bucket will do there.
        return double.IsFinite(mean) ? Math.Clamp(mean, from, to) : from;
    }

    private double WeightWithin(double seconds) =>
        seconds <= 0 ? 0
        : double.IsPositiveInfinity(seconds) ? 1
        : NormalDistribution.Below((Math.Log(seconds / MedianSeconds) / Spread) - Spread);
}
