using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Outcomes;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Whether a query that stands for events counts each of them once.</summary>
internal static class Counting
{
    /// <summary>Of the values of several series, they give one or another.</summary>
    private static readonly string[] _choosing = ["avg", "min", "max", "quantile", "stddev", "stdvar", "topk", "bottomk"];

    private static readonly string[] _measures = ["second", "duration", "latency", "time", "millis", "bytes", "size"];

    /// <returns>Whether nothing that is certain speaks against it. What does has been reported.</returns>
    public static bool Allows(Field field, Query query)
    {
        var found = Problems(field.Where, query).ToList();
        found.ForEach(field.Report);
        return !found.Exists(f => f.Level == FindingLevel.Error);
    }

    /// <summary>By its name the sum of what was measured of each event.</summary>
    public static bool IsMeasured(string metric) => Array.Exists(_measures, m => metric.Contains(m, StringComparison.Ordinal));

    private static IEnumerable<Finding> Problems(string path, Query query)
    {
        var (buckets, growths) = (EachBucket(query.Root).FirstOrDefault(), Growths(query));
        if (buckets is not null)
        {
            yield return CountingFindings.EachBucket(path, query.Text, buckets, IsMeasured(buckets));
        }

        if (growths.FirstOrDefault(IsGauge) is { } gauge)
        {
            yield return CountingFindings.GrowthOfGauge(path, query.Text, gauge.Metric);
        }

        if (query.Root.All.OfType<PromExpr.Aggregate>().FirstOrDefault(IsChoice) is { } choice)
        {
            yield return CountingFindings.NotSummed(path, query.Text, choice.Operator);
        }

        if (Sampling.Changed(query) is { } changed)
        {
            yield return MeaningFindings.NotEveryEvent(path, query.Text, changed);
        }

        foreach (var less in query.Root.All.OfType<PromExpr.Binary>().Where(b => b.Operator == "unless"))
        {
            if (Unless(path, query, less) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (var either in query.Root.All.OfType<PromExpr.Binary>().Where(b => b.Operator == "or"))
        {
            if (Either(path, query, either) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Either(string path, Query query, PromExpr.Binary either) =>
        (QueryShape.Growth(either.Left)?.Metric, QueryShape.Growth(either.Right)?.Metric) is ({ } one, { } other) && one != other
            ? CountingFindings.SeriesHidden(path, query.Text, one, other)
        : IsCount(query, either.Left) && IsCount(query, either.Right) ? CountingFindings.EitherCount(path, query.Text)
        : null;

    /// <summary>Whether there is a count says nothing of how much it is. A comparison on the right makes a condition of it.</summary>
    private static Finding? Unless(string path, Query query, PromExpr.Binary less) =>
        (QueryShape.Growth(less.Left)?.Metric, QueryShape.Growth(less.Right)?.Metric) is ({ } one, { } other) && one != other
            ? SeriesFindings.TakesNothingAway(path, query.Text, (one, other))
        : IsCount(query, less.Left) && IsCount(query, less.Right) && !less.Right.All.OfType<PromExpr.Binary>().Any(b => b.IsFilter)
            ? SeriesFindings.TakesNothingAway(path, query.Text, series: null)
        : null;

    /// <summary>One number of events, without labels.</summary>
    private static bool IsCount(Query query, PromExpr part) =>
        QueryUnits.Of(part, query.HasLookback) is QueryUnit.PerSecond or QueryUnit.PerLookback
        && part is PromExpr.Aggregate { IsGrouped: false }
        && new CountSumReading(query).Number(part) is null;

    private static IEnumerable<Selector> Growths(Query query) =>
        from call in query.Root.All.OfType<PromExpr.Call>()
        where QueryShape.IsGrowth(call)
        from range in call.Arguments.OfType<PromExpr.Range>()
        let series = range.Inner as PromExpr.Series
        where series is not null
        select series.Selector;

    /// <summary>Quantiles of a summary, what tells whether something answers, statistics of CloudWatch, rates that were recorded.</summary>
    private static bool IsGauge(Selector series) =>
        QueryShape.IsProbe(series.Metric)
        || CloudWatch.Is(series.Metric)
        || series.Matchers.Any(m => m.Label == "quantile")
        || (
            series.Metric.Contains(':', StringComparison.Ordinal)
            && (series.Metric.Contains(":rate", StringComparison.Ordinal) || series.Metric.Contains("ratio", StringComparison.Ordinal))
        );

    /// <summary>The largest of several sums is how replicas that count the same are put together.</summary>
    private static PromExpr OfGroups(PromExpr.Aggregate choice) =>
        choice is { Operator: not "max", Arguments: [.., PromExpr.Aggregate { Operator: "sum", IsGrouped: true } groups] }
            ? groups.Arguments[^1]
            : choice.Arguments[^1];

    /// <summary>Seconds per second are a share, of which a mean may be taken.</summary>
    private static bool IsChoice(PromExpr.Aggregate aggregate) =>
        _choosing.Contains(aggregate.Operator)
        && !aggregate.IsGrouped
        && QueryShape.Growth(OfGroups(aggregate))?.Metric is { } metric
        && !metric.EndsWith("_seconds_total", StringComparison.Ordinal);

    /// <summary>Quantiles, and sums for each bound, know what to do with buckets.</summary>
    private static IEnumerable<string> EachBucket(PromExpr part) =>
        part switch
        {
            PromExpr.Aggregate { IsGrouped: true } => [],
            PromExpr.Call { Function: "histogram_quantile" } => [],
            PromExpr.Call { Arguments: [PromExpr.Range { Inner: PromExpr.Series series }] } call when QueryShape.IsGrowth(call) =>
                Histograms.IsOfSeveralBuckets(series.Selector) ? [series.Selector.Metric] : [],
            _ => part.Children.SelectMany(EachBucket),
        };
}
