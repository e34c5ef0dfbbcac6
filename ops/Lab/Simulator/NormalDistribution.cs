namespace FksSre.Ops.Lab.Simulator;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>Probability of a value up to <paramref name="x"/>; Abramowitz and Stegun 26.2.17, exact to 7.5e-8.</summary>
    public static double Below(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        var tail = density * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x > 0 ? 1 - tail : tail;
    }
}
