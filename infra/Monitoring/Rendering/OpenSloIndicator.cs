using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.OpenSlo;

namespace FksSre.Monitoring.Rendering;

/// <summary>
/// An indicator as OpenSLO has it. Counters stand as themselves; what PromQL alone can say, as a query over <c>{{.window}}</c>.
/// </summary>
internal static class OpenSloIndicator
{
    public static void Write(YamlWriter yaml, Sli sli) =>
        yaml.Mapping("metadata", () =>
                yaml.Pair("name", DnsNames.Of([sli.Name])[sli.Name]).Mapping("annotations", () => yaml.Pair(OpenSloNames.Id, sli.Name))
            )
            .Mapping("spec", () => Spec(yaml, sli));

    /// <summary>A probe is compared with 1, as its objective says; all else is a ratio by itself.</summary>
    public static void Comparison(YamlWriter yaml, Sli sli)
    {
        if (sli is Sli.Uptime)
        {
            yaml.Pair("op", "gte").Pair("value", 1m);
        }
    }

    private static void Spec(YamlWriter yaml, Sli sli) =>
        sli.Match(
            availability: x => Ratio(yaml, "bad", Text(x.Bad), Text(x.Total), AnyCounter(x.Bad, x.Total)),
            goodAvailability: x => Ratio(yaml, "good", Text(x.Good), Text(x.Total), AnyCounter(x.Good, x.Total)),
            latency: x =>
                Ratio(yaml, "good", Text(Bucket(x)), Text(x.Duration with { Metric = x.Duration.Metric + "_count" }), isCounter: true),
            nativeLatency: x =>
                Ratio(
                    yaml,
                    "good",
                    $"histogram_fraction(0, {PromText.Number(x.Within)}, {Rate(x)}) * {NativeCount(x)}",
                    NativeCount(x),
                    isCounter: false
                ),
            uptime: x => yaml.Mapping("thresholdMetric", () => Source(yaml, Text(x.Probe))),
            rawRatio: x =>
                yaml.Mapping("ratioMetric", () => yaml.Pair("rawType", "failure").Mapping("raw", () => Source(yaml, x.ErrorRatio.Text)))
        );

    private static YamlWriter Ratio(YamlWriter yaml, string counted, string query, string total, bool isCounter) =>
        yaml.Mapping("ratioMetric", () =>
            yaml.Pair("counter", isCounter).Mapping(counted, () => Source(yaml, query)).Mapping("total", () => Source(yaml, total))
        );

    private static void Source(YamlWriter yaml, string query) =>
        yaml.Mapping("metricSource", () => yaml.Pair("type", "Prometheus").Mapping("spec", () => yaml.Pair("query", query)));

    /// <summary>The flag is for queries without a range, and ours that are not counters all have one.</summary>
    private static bool AnyCounter(params EventSource[] sources) => Array.Exists(sources, source => source is EventSource.Counter);

    private static string Text(EventSource source) => source.Match(counter: c => Text(c.Series), query: q => q.Text);

    private static string Text(Selector series) => Prom.Instant(series).ToString();

    private static Selector Bucket(Sli.Latency sli) =>
        (sli.Duration with { Metric = sli.Duration.Metric + "_bucket" }).With(
            LabelMatcher.Equal("le", sli.Within.ToString("0.############################", CultureInfo.InvariantCulture))
        );

    private static string NativeCount(Sli.NativeLatency sli) => $"histogram_count({Rate(sli)})";

    private static string Rate(Sli.NativeLatency sli) => $"sum(rate({Text(sli.Duration)}[{EventSource.Query.Lookback}]))";
}
