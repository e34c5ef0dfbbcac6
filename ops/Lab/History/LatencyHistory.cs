using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Simulator;
using FksSre.PromQl;

namespace FksSre.Ops.Lab.History;

/// <summary>
/// The quantiles that the rules would have recorded from the histograms of the simulated services, whose latencies are the same at all
/// hours.
/// </summary>
internal static class LatencyHistory
{
    public static void Write(TextWriter text, IEnumerable<SimulatedService> services, DateTimeOffset from, DateTimeOffset now)
    {
        foreach (var service in services)
        {
            foreach (var quantile in service.Dialect is null ? [] : LatencyQuantiles.Shown)
            {
                var series = OpenMetricsLine.Series(
                    MetricNames.LatencyQuantile,
                    (LabelNames.Quantile, PromText.Number(quantile)),
                    (LabelNames.Service, service.Id)
                );
                var value = Recorded(service.MedianLatencySeconds, service.Dialect!.Buckets, (double)quantile);
                for (var at = from; at < now; at += Intervals.Display)
                {
                    OpenMetricsLine.Write(text, series, value, at);
                }
            }
        }
    }

    /// <summary>
    /// As <c>histogram_quantile</c> finds it: on a straight line between the bounds of its bucket, from 0 in the first, and the last bound
    /// beyond it.
    /// </summary>
    /// <param name="medianSeconds">Of the latencies.</param>
    /// <param name="bounds">In seconds, ascending, without +Inf.</param>
    /// <param name="quantile">Between 0 and 1.</param>
    internal static double Recorded(double medianSeconds, IReadOnlyList<double> bounds, double quantile)
    {
        var (below, lower) = (0d, 0d);
        foreach (var (share, upper) in TrafficModel.BucketShares(medianSeconds, bounds).Zip(bounds))
        {
            if (below + share >= quantile)
            {
                return lower + ((upper - lower) * (quantile - below) / share);
            }

            (below, lower) = (below + share, upper);
        }

        return lower;
    }
}
