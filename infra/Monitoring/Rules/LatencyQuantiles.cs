using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>P50, P95 and P99 for display. Interpolated between buckets, so no SLO rests on them.</summary>
public static class LatencyQuantiles
{
    /// <summary>0.5, 0.95 and 0.99, in this order.</summary>
    public static ImmutableArray<decimal> Shown { get; } = [0.5m, 0.95m, 0.99m];

    internal static IEnumerable<RecordingRule> Of(Service service)
    {
        if (service.Dialect is not { } dialect)
        {
            return [];
        }

        var duration = ServiceIndicators.Duration(service.Id, dialect);
        var buckets = Prom.SumBy(Prom.Rate(duration with { Metric = duration.Metric + "_bucket" }, Intervals.Base), "le");
        return Shown.Select(quantile => new RecordingRule(
            MetricNames.LatencyQuantile,
            Prom.Call("histogram_quantile", quantile, buckets),
            Labels(service, quantile)
        ));
    }

    private static ImmutableSortedDictionary<string, string> Labels(Service service, decimal quantile) =>
        AlertText.Sorted((LabelNames.Service, service.Id), (LabelNames.Quantile, PromText.Number(quantile)));
}
