namespace FksSre.Ops.Lab.Simulator;

/// <summary>Requests of one endpoint with one status: a counter and a histogram that are counted together and so always agree.</summary>
internal sealed class RequestSeries(SimulatedEndpoint endpoint, int status, int buckets)
{
    private readonly long[] _counts = new long[buckets];

    public SimulatedEndpoint Endpoint => endpoint;

    public int Status => status;

    /// <summary>Requests by bucket, not cumulative, +Inf last.</summary>
    public IReadOnlyList<long> Counts => _counts;

    public long Total => _counts.Sum();

    /// <summary>Sum of all latencies in seconds.</summary>
    public double SumSeconds { get; private set; }

    public void Add(int bucket, long requests, double meanSeconds)
    {
        _counts[bucket] += requests;
        SumSeconds += requests * meanSeconds;
    }
}
