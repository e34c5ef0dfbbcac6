using System.Diagnostics;
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
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < _limit; )
        {
            if (await AnswerAsync(prometheus, query, cancellation) is [var count] && count.Value >= series)
            {
                return true;
            }

            await Task.Delay(_between, cancellation);
        }

        return false;
    }

    /// <summary>A Prometheus that has just started may be too busy for an answer; that is no reason to end it.</summary>
    private static async Task<IReadOnlyList<Series>> AnswerAsync(PrometheusClient prometheus, string query, CancellationToken cancellation)
    {
        try
        {
            return await prometheus.QueryAsync(query, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return [];
        }
    }
}
