namespace FksSre.Ops.Lab.Simulator;

/// <summary>The request counters of one service, as its process would hold them.</summary>
internal sealed class ServiceCounters
{
    private const double ClientErrors = 0.01;

    private readonly IReadOnlyList<double> _bounds;
    private readonly IReadOnlyList<RequestSeries> _series;

    /// <param name="buckets">Upper bounds of the histogram in seconds, without +Inf.</param>
    public ServiceCounters(IReadOnlyList<double> buckets)
    {
        _bounds = [.. buckets, double.PositiveInfinity];
        int[] statuses = [200, 404, 500];
        _series = [.. SimulatedEndpoint.All.SelectMany(_ => statuses, (e, status) => new RequestSeries(e, status, _bounds.Count))];
    }

    /// <summary>The series that have counted something: client libraries publish none before its first request.</summary>
    public IReadOnlyList<RequestSeries> Series => [.. _series.Where(s => s.Total > 0)];

    /// <summary>
    /// Draws what happened while <paramref name="expected"/> requests were expected. Each bucket is drawn by itself: parts of a Poisson
    /// process are independent Poisson processes, and no sum can disagree with its parts.
    /// </summary>
    public void Draw(Random random, double expected, double errorRatio, double medianSeconds)
    {
        var shares = TrafficModel.BucketShares(medianSeconds, [.. _bounds.SkipLast(1)]);
        var latency = new LatencyDistribution(medianSeconds);
        foreach (var series in _series)
        {
            var mean = expected * series.Endpoint.Share * StatusShare(series.Status, errorRatio);
            for (var i = 0; i < _bounds.Count; i++)
            {
                var requests = PoissonDraw.Next(random, mean * shares[i]);
                if (requests > 0)
                {
                    series.Add(i, requests, latency.MeanBetween(i == 0 ? 0 : _bounds[i - 1], _bounds[i]));
                }
            }
        }
    }

    private static double StatusShare(int status, double errorRatio) =>
        status switch
        {
            500 => errorRatio,
            404 => (1 - errorRatio) * ClientErrors,
            _ => (1 - errorRatio) * (1 - ClientErrors),
        };
}
