using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.Simulator;

public class PoissonDrawTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(300)]
    [InlineData(1e6)]
    public void Draws_have_the_mean_and_the_variance_of_a_poisson_distribution(double mean)
    {
        var random = new Random(1);
        var draws = Enumerable.Range(0, 20000).Select(_ => (double)PoissonDraw.Next(random, mean)).ToList();

        var average = draws.Average();
        var variance = draws.Sum(d => (d - average) * (d - average)) / draws.Count;

        Assert.InRange((average - mean) / Math.Sqrt(mean / draws.Count), -4, 4);
        Assert.InRange(variance / mean, 0.93, 1.07);
    }

    [Fact]
    public void Nothing_expected_gives_nothing() => Assert.Equal(0, PoissonDraw.Next(new Random(1), 0));
}
