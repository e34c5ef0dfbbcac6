using FksSre.Monitoring.Naming;
using FksSre.Ops.Lab.Clients;

namespace FksSre.Ops.Lab.Up;

/// <summary>Waits until every target has been scraped and the first rules have recorded what it counts.</summary>
internal static class FirstData
{
    /// <summary>Two scrapes make a rate, an evaluation records it: a little over a minute at a scrape each 30 s.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan _between = TimeSpan.FromSeconds(1);

    /// <returns>False when it took too long; the table then shows what is missing.</returns>
    public static async Task<bool> WaitAsync(PrometheusClient prometheus, DateTimeOffset start, int series, CancellationToken cancellation)
    {
        var query = $"count(timestamp({MetricNames.BadRate}) > {start.ToUnixTimeSeconds()})";
        for (var waited = TimeSpan.Zero; waited < _limit; waited += _between)
        {
            if (await prometheus.QueryAsync(query, cancellation) is [var count] && count.Value >= series)
            {
                return true;
            }

            await Task.Delay(_between, cancellation);
        }

        return false;
    }
}
