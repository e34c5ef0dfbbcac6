using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Percentiles for display, from requests of known durations.</summary>
internal static class QuantileScene
{
    private const int Before = 8;
    private const int After = 4;
    private const decimal PerMinute = 6_000m;

    private static readonly TimeSpan _often = TimeSpan.FromSeconds(15);

    /// <summary>All are fast at first; in the last four of five minutes nine in ten are of middle speed and a tenth is slow.</summary>
    public static Scene? Of(Service service, Slo slo)
    {
        if (service.Dialect is not { Bounds.Length: > 2 } dialect || slo != service.Slos[0])
        {
            return null;
        }

        var duration = ServiceIndicators.Duration(service.Id, dialect);
        var (fast, middle, slow) = (dialect.Bounds[0], dialect.Bounds[1], dialect.Bounds[2]);
        var at = (Before + After).Minute();
        return new(
            "Percentiles are those of the last five minutes",
            [
                Bucket(duration, PromText.Number(fast), 1m, 0m),
                Bucket(duration, PromText.Number(middle), 1m, 0.9m),
                Bucket(duration, PromText.Number(slow), 1m, 1m),
                Bucket(duration, "+Inf", 1m, 1m),
                .. SelectorVariations.Of(duration).Select(other => Bucket(other, PromText.Number(fast), 100m, 100m)),
            ],
            [
                Quantile(0.5m, fast, middle, 0.3m / 0.72m, 0.07m),
                Quantile(0.95m, middle, slow, 0.03m / 0.08m, 0.07m),
                Quantile(0.99m, middle, slow, 0.07m / 0.08m, 0.012m),
            ]
        )
        {
            Interval = _often,
        };

        // Above the lower bound of its bucket by a share of it. Which ends of the lookback count makes a difference of up to half the
        // tolerance.
        Expectation Quantile(decimal quantile, decimal from, decimal to, decimal share, decimal tolerance) =>
            Expect.Near(
                at,
                Prom.Instant(
                    new Selector(
                        MetricNames.LatencyQuantile,
                        LabelMatcher.Equal(LabelNames.Service, service.Id),
                        LabelMatcher.Equal(LabelNames.Quantile, PromText.Number(quantile))
                    )
                ),
                from + (share * (to - from)),
                tolerance * (to - from)
            );
    }

    private static InputSeries Bucket(Selector duration, string bound, decimal before, decimal after)
    {
        Phase[] phases = [new(Before, PerMinute * before, 0m), new(After, PerMinute * after, 0m)];
        var bucket = (duration with { Metric = duration.Metric + "_bucket" }).With(LabelMatcher.Equal("le", bound));
        return PastInput.Series(Prom.Instant(bucket), new Trace(_often).Counter(phases, p => p.Events));
    }
}
