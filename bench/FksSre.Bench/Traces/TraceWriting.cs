using System.Globalization;

namespace FksSre.Bench.Traces;

/// <summary>A trace as OpenMetrics text, which promtool makes blocks of.</summary>
internal static class TraceWriting
{
    /// <summary>The counter, without <c>_total</c>.</summary>
    public const string Metric = "http_requests";

    public static void Write(TextWriter text, Trace trace)
    {
        text.Write($"# TYPE {Metric} counter\n");
        foreach (var series in trace.Series)
        {
            var name = $"{Metric}_total{{instance=\"{series.Instance}\",job=\"services\",service=\"shop\",status=\"{series.Status}\"}} ";
            foreach (var (at, value) in series.Samples)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{name}{value} {TraceClock.Start + at}\n"));
            }
        }

        text.Write("# EOF\n");
    }
}
