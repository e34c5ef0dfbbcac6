namespace FksSre.Ops.Lab.Simulator;

/// <summary>What the simulated platform does when nobody breaks it: a pure function of time, so that history can be computed too.</summary>
public sealed class TrafficModel(TrafficCurve curve)
{
    /// <summary>Expected requests of an interval.</summary>
    public double ExpectedRequests(SimulatedService service, DateTimeOffset from, DateTimeOffset to) =>
        service.PeakRequestsPerSecond * curve.PeakSeconds(from, to);

    /// <summary>Expected requests of an interval, with the failed ones and those slower than a bound.</summary>
    /// <param name="boundSeconds">The <c>le</c> of the latency indicator.</param>
    public EventCounts ExpectedEvents(SimulatedService service, DateTimeOffset from, DateTimeOffset to, double boundSeconds)
    {
        var total = ExpectedRequests(service, from, to);
        var within = new LatencyDistribution(service.MedianLatencySeconds).ShareWithin(boundSeconds);
        return new EventCounts(total, total * service.BaseErrorRatio, total * (1 - within));
    }

    /// <summary>Share of requests in each bucket of a histogram, +Inf last; they sum to 1.</summary>
    /// <param name="buckets">Upper bounds in seconds, ascending, without +Inf.</param>
    public static IReadOnlyList<double> BucketShares(double medianSeconds, IReadOnlyList<double> buckets)
    {
        var latency = new LatencyDistribution(medianSeconds);
        var within = buckets.Append(double.PositiveInfinity).Select(latency.ShareWithin).ToList();
        return [.. within.Zip(within.Prepend(0), (upTo, before) => upTo - before)];
    }
}
