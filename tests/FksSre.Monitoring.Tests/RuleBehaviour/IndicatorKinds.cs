using FksSre.Monitoring.RuleTests;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>A kind of indicator, and its series in each state: half an hour as it should be, and an hour as it should not.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Sli">Of the service <c>shop</c>.</param>
/// <param name="Traces">The series of each state that can be.</param>
internal sealed record IndicatorKind(string Name, Sli Sli, IReadOnlyDictionary<string, InputSeries[]> Traces);

/// <summary>200 events a minute of which one is bad, until minute 30.</summary>
internal static class IndicatorKinds
{
    private const string NoNumerator = "numerator absent beside the total";
    private const string NoTotal = "total absent";
    private const string Nothing = "both absent";
    public const string Never = "never there";
    private const string Reset = "reset";
    private const string TooMany = "good more than total";

    private static readonly LabelMatcher _shop = LabelMatcher.Equal("job", "shop");
    private static readonly Selector _all = new("events_total", _shop);

    public static IReadOnlyList<IndicatorKind> All { get; } =
    [
        Apart(
            "bad events, a counter",
            new Sli.Availability("sli", Counter("lost_total"), new EventSource.Counter(_all)),
            Series("lost_total"),
            Series("events_total"),
            1
        ),
        Apart(
            "bad events, a query",
            new Sli.Availability("sli", Query("lost_total"), new EventSource.Counter(_all)),
            Series("lost_total"),
            Series("events_total"),
            1
        ),
        Part(),
        Apart(
            "good events, a counter of another name",
            new Sli.GoodAvailability("sli", Counter("kept_total"), new EventSource.Counter(_all)),
            Series("kept_total"),
            Series("events_total"),
            199
        ),
        Apart(
            "good events, a query",
            new Sli.GoodAvailability("sli", Query("kept_total"), new EventSource.Counter(_all)),
            Series("kept_total"),
            Series("events_total"),
            199
        ),
        Apart(
            "latency, a classic histogram",
            new Sli.Latency("sli", new("took", _shop), 0.25m),
            "took_bucket{job=\"shop\",le=\"0.25\"}",
            Series("took_count"),
            199,
            TooMany
        ),
        Native(),
        new(
            "uptime, a gauge of 0 and 1",
            new Sli.Uptime("sli", new("answers", _shop)),
            new Dictionary<string, InputSeries[]>
            {
                [Nothing] = [new(Series("answers"), "1x30 stale")],
                [Never] = [],
                [TooMany] = [new(Series("answers"), "1x30 2x60")],
            }
        ),
        Ratio(),
    ];

    private static EventSource.Counter Counter(string metric) => new(new Selector(metric, _shop));

    private static EventSource.Query Query(string metric) => new($"sum(rate({Series(metric)}[{EventSource.Query.Lookback}])) * 1");

    private static string Series(string metric) => $"{metric}{{job=\"shop\"}}";

    private static IndicatorKind Apart(string name, Sli sli, string numerator, string total, int counted, string impossible = "")
    {
        InputSeries[] Both(string some, string all) => [new(numerator, some), new(total, all)];
        var traces = new Dictionary<string, InputSeries[]>
        {
            [NoNumerator] = Both($"0+{counted}x30 stale", "0+200x90"),
            [NoTotal] = Both($"0+{counted}x90", "0+200x30 stale"),
            [Nothing] = Both($"0+{counted}x30 stale", "0+200x30 stale"),
            [Never] = [new(total, "0+200x90")],
            [Reset] = Both($"0+{counted}x30 0+{counted}x59", "0+200x30 0+200x59"),
            [TooMany] = Both($"0+{counted}x30 {30 * counted}+400x59", "0+200x90"),
        };
        traces.Remove(impossible);
        return new(name, sli, traces);
    }

    private static IndicatorKind Part()
    {
        var good = _all.With(LabelMatcher.Equal("result", "kept"));
        InputSeries[] Both(string kept, string lost) =>
            [new("events_total{job=\"shop\",result=\"kept\"}", kept), new("events_total{job=\"shop\",result=\"lost\"}", lost)];
        return new(
            "good events, a part of the total",
            new Sli.GoodAvailability("sli", new EventSource.Counter(good), new EventSource.Counter(_all)),
            new Dictionary<string, InputSeries[]>
            {
                [NoNumerator] = Both("0+199x30 stale", "0+1x30 30+200x59"),
                [Nothing] = Both("0+199x30 stale", "0+1x30 stale"),
                [Never] = [Both("", "0+200x90")[1]],
                [Reset] = Both("0+199x30 0+199x59", "0+1x30 0+1x59"),
            }
        );
    }

    /// <summary>promtool can write native histograms from 2.46 on; before, what was recorded of one is given.</summary>
    private static IndicatorKind Native()
    {
        const string labels = "{service=\"shop\",sli=\"sli\"}";
        var traces = new Dictionary<string, InputSeries[]>
        {
            [Nothing] =
            [
                new($"sli:events_bad:rate5m{labels}", "0x30 stale"),
                new($"sli:events_total:rate5m{labels}", "3x30 stale"),
                new($"sli:events_total:sum5m{labels}", "200x30 stale"),
            ],
            [Never] = [],
        };
        if (PromtoolCommand.Version >= new Version(2, 46))
        {
            const string second = "{{schema:0 sum:50 count:200 offset:-3 buckets:[199 0 0 0 0 0 1]}}";
            const string none = "{{schema:0 sum:0 count:0 offset:-3 buckets:[0 0 0 0 0 0 0]}}";
            traces[Reset] = [new(Series("took"), $"{none}+{second}x30 {none}+{second}x59")];
        }

        return new("latency, a native histogram", new Sli.NativeLatency("sli", new("took", _shop), 1m), traces);
    }

    private static IndicatorKind Ratio()
    {
        InputSeries[] Both(string some, string all) => [new(Series("kept_total"), some), new(Series("events_total"), all)];
        var query =
            $"1 - sum(rate({Series("kept_total")}[{EventSource.Query.Lookback}])) / "
            + $"sum(rate({Series("events_total")}[{EventSource.Query.Lookback}]))";
        return new(
            "a ratio of somebody's own",
            new Sli.RawRatio("sli", new EventSource.Query(query)),
            new Dictionary<string, InputSeries[]>
            {
                [Nothing] = Both("0+199x30 stale", "0+200x30 stale"),
                [Never] = [],
                [Reset] = Both("0+199x30 0+199x59", "0+200x30 0+200x59"),
                [TooMany] = Both("0+199x30 5970+400x59", "0+200x90"),
            }
        );
    }
}
