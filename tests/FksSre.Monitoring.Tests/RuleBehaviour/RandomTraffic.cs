using System.Globalization;
using System.Text;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Requests that come and fail by chance, as counters that are scraped each minute. The same seed gives the same ones.</summary>
internal sealed class RandomTraffic(int seed)
{
    /// <summary>One draw of more would underflow.</summary>
    private const double Largest = 30d;

    private readonly Random _random = new(seed);

    /// <param name="minutes">How long.</param>
    /// <param name="perMinute">How many are expected in a minute of the trace.</param>
    /// <param name="failing">Which share of them fails.</param>
    /// <returns>Both counters in promtool's notation.</returns>
    public (string Good, string Bad) Counters(int minutes, Func<int, double> perMinute, double failing)
    {
        var (good, bad) = (new StringBuilder("0"), new StringBuilder("0"));
        var (goods, bads) = (0L, 0L);
        for (var minute = 0; minute < minutes; minute++)
        {
            var expected = perMinute(minute);
            goods += Poisson(expected * (1d - failing));
            bads += Poisson(expected * failing);
            good.Append(CultureInfo.InvariantCulture, $" {goods}");
            bad.Append(CultureInfo.InvariantCulture, $" {bads}");
        }

        return (good.ToString(), bad.ToString());
    }

    /// <summary>As many as exponential gaps fit into the time (Knuth's method), large means in parts.</summary>
    private long Poisson(double mean)
    {
        var count = 0L;
        for (; mean > Largest; mean -= Largest)
        {
            count += Small(Largest);
        }

        return count + Small(mean);
    }

    private long Small(double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), 1d, -1L);
        do
        {
            product *= _random.NextDouble();
            count++;
        } while (product > limit);
        return count;
    }
}
