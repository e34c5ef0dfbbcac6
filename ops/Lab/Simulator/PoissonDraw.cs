namespace FksSre.Ops.Lab.Simulator;

/// <summary>Counts of independent events: how many happen when so many are expected.</summary>
internal static class PoissonDraw
{
    // Above this the transformed rejection is valid and faster than counting.
    private const double Large = 10;

    /// <param name="mean">Expected number, 0 or more.</param>
    public static long Next(Random random, double mean) =>
        mean <= 0 ? 0
        : mean < Large ? Counted(random, mean)
        : Rejected(random, mean);

    private static long Counted(Random random, double mean)
    {
        var limit = Math.Exp(-mean);
        var count = 0L;
        for (var product = random.NextDouble(); product > limit; product *= random.NextDouble())
        {
            count++;
        }

        return count;
    }

    // W. Hörmann, "The transformed rejection method for generating Poisson random variables", 1993, algorithm PTRS.
    private static long Rejected(Random random, double mean)
    {
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var accept = 0.9277 - (3.6224 / (b - 2));
        while (true)
        {
            var u = random.NextDouble() - 0.5;
            var v = random.NextDouble();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + mean + 0.43);
            if (us >= 0.07 && v <= accept)
            {
                return (long)k;
            }

            if (k < 0 || (us < 0.013 && v > us))
            {
                continue;
            }

            var scaled = Math.Log(v * (1.1239 + (1.1328 / (b - 3.4))) / ((a / (us * us)) + b));
            if (scaled <= (k * Math.Log(mean)) - mean - LogFactorial(k))
            {
                return (long)k;
            }
        }
    }

    // Stirling's series: off by less than 0.001 at n = 1 and by nothing that matters where draws of this method fall.
    private static double LogFactorial(double n) =>
        n == 0
            ? 0
            : ((n + 0.5) * Math.Log(n))
                - n
                + (0.5 * Math.Log(2 * Math.PI))
                + (1 / (12 * n))
                - (1 / (360 * n * n * n))
                + (1 / (1260 * Math.Pow(n, 5)));
}
