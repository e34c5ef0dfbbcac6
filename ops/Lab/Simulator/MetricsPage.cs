namespace FksSre.Ops.Lab.Simulator;

/// <summary>The metrics page of a simulated service, in its dialect.</summary>
internal static class MetricsPage
{
    private const string Version = "1.0.0";

    public static string Write(SimulatedService service, DateTimeOffset startedAt, IReadOnlyList<RequestSeries> series)
    {
        var text = new ExpositionText();
        text.Family("fks_build_info", "gauge", "Build information for the service");
        text.Sample("fks_build_info", [("service", service.Id), ("version", Version)], 1);
        text.Family("process_start_time_seconds", "gauge", "Start time of the process since unix epoch in seconds.");
        text.Sample("process_start_time_seconds", [], startedAt.ToUnixTimeMilliseconds() / 1000.0);
        if (service.Dialect is { } dialect)
        {
            WriteRequests(text, dialect, series);
            WriteDurations(text, dialect, series);
        }

        return text.ToString();
    }

    private static void WriteRequests(ExpositionText text, MetricDialect dialect, IReadOnlyList<RequestSeries> series)
    {
        text.Family(dialect.RequestsMetric, "counter", "Total number of requests.");
        foreach (var group in series.GroupBy(s => DialectLabels.Of(dialect, s, withStatus: true), LabelsComparer.Instance))
        {
            text.Sample(dialect.RequestsMetric, group.Key, group.Sum(s => s.Total));
        }
    }

    private static void WriteDurations(ExpositionText text, MetricDialect dialect, IReadOnlyList<RequestSeries> series)
    {
        text.Family(dialect.DurationMetric, "histogram", "Duration of requests in seconds.");
        foreach (var group in series.GroupBy(s => DialectLabels.Of(dialect, s, dialect.DurationHasStatus), LabelsComparer.Instance))
        {
            var cumulative = 0L;
            for (var i = 0; i <= dialect.Buckets.Count; i++)
            {
                cumulative += group.Sum(s => s.Counts[i]);
                var bound = i < dialect.Buckets.Count ? dialect.Buckets[i] : double.PositiveInfinity;
                text.Sample(dialect.DurationMetric + "_bucket", [.. group.Key, ("le", ExpositionText.Number(bound))], cumulative);
            }

            text.Sample(dialect.DurationMetric + "_sum", group.Key, group.Sum(s => s.SumSeconds));
            text.Sample(dialect.DurationMetric + "_count", group.Key, cumulative);
        }
    }
}
