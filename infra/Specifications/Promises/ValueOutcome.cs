using FksSre.PromQl;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Outcomes;

namespace FksSre.Specifications.Promises;

/// <summary>Whether more of what a query gives is better or worse, as far as its shape and its names tell.</summary>
/// <param name="query">The query.</param>
/// <param name="beside">What its series are taken from.</param>
internal sealed class ValueOutcome(Query query, IReadOnlyList<Selector> beside)
{
    private const string Time = "the time that something took";

    private static readonly SelectorOutcome _unknown = new(Outcome.Unknown, "", IsCertain: false);

    private static readonly string[] _timing = ["second", "millis", "duration", "latency", "response_time", "elapsed"];

    /// <summary>Gauges of how long one thing took, and not how long it has been there or will be.</summary>
    private static readonly string[] _latencies = ["latency", "response_time", "request_duration", "probe_duration", "round_trip", "rtt"];

    private static readonly string[] _counting = ["count", "count_over_time"];

    private readonly CountSumReading _counts = new(query);

    public SelectorOutcome Of(PromExpr part) =>
        part switch
        {
            PromExpr.Series series when QueryShape.IsProbe(series.Selector.Metric) => new(
                Outcome.Good,
                series.Selector.Metric,
                series.Selector.Metric is "up" or "probe_success"
            ),
            PromExpr.Series series => OfGauge(series.Selector),
            PromExpr.Range range => Of(range.Inner),
            PromExpr.Negated negated => Turned(Of(negated.Inner)),
            PromExpr.Aggregate aggregate => Counted(aggregate.Operator, aggregate.Arguments[^1]),
            PromExpr.Call { Function: "histogram_fraction" } call => Within(call),
            PromExpr.Call { Function: "absent" or "absent_over_time" or "histogram_quantile" or "timestamp" } => _unknown,
            PromExpr.Call { Arguments: [var inner, ..] } call => Counted(call.Function, inner),
            PromExpr.Binary binary => Joined(binary),
            _ => _unknown,
        };

    /// <summary>Where nothing but its name speaks, a gauge may be anything.</summary>
    private SelectorOutcome OfGauge(Selector series)
    {
        var others = beside.Where(s => s.Metric != series.Metric).ToList();
        var outcome = SelectorOutcome.Of(series, beside.FirstOrDefault(s => Histograms.IsSame(s, series)), beside);
        if (outcome.Outcome == Outcome.Unknown && others.Count > 0)
        {
            outcome = SelectorOutcome.Of(series, null, others);
        }

        return outcome with
        {
            IsCertain = outcome.IsCertain && outcome.By != series.Metric,
        };
    }

    /// <summary>How many there are says nothing of their values.</summary>
    private SelectorOutcome Counted(string function, PromExpr inner)
    {
        var plain = inner is PromExpr.Range range ? range.Inner : inner;
        return
            _counting.Contains(function)
            && plain is PromExpr.Series { Selector: var series }
            && !series.Matchers.Any(m => LabelOutcome.Of(m.Label, [m]) != Outcome.Unknown)
            ? _unknown
            : Of(inner);
    }

    private SelectorOutcome Within(PromExpr.Call call) =>
        (_counts.Number(call.Arguments[0]), call.Arguments[1]) switch
        {
            (0, _) => new(Outcome.Good, $"within {query.TextOf(call.Arguments[1].Span)}", IsCertain: true),
            (_, PromExpr.Number { Text: var end }) when end.TrimStart('+').StartsWith("inf", StringComparison.OrdinalIgnoreCase) => new(
                Outcome.Bad,
                $"beyond {query.TextOf(call.Arguments[0].Span)}",
                IsCertain: true
            ),
            _ => _unknown,
        };

    private SelectorOutcome Joined(PromExpr.Binary binary)
    {
        switch (binary.Operator)
        {
            case "and" or "unless" or "or" or "/":
                return Of(binary.Left);
            case "-":
                return Of(binary.Left) is { Outcome: not Outcome.Unknown } ? _unknown : Turned(Of(binary.Right));
            case "+" or "*":
                return (Of(binary.Left), Of(binary.Right)) switch
                {
                    ({ Outcome: Outcome.Unknown }, var right) => right,
                    (var left, { Outcome: Outcome.Unknown }) => left,
                    (var left, var right) when left.Outcome == right.Outcome => left,
                    _ => _unknown,
                };
            default:
                return _counts.Number(binary.Right) is { } limit ? Compared(binary, limit) : _unknown;
        }
    }

    private SelectorOutcome Compared(PromExpr.Binary binary, double limit)
    {
        var isUp = binary.Operator is ">" or ">=" || (binary.Operator == "==" && limit >= 1) || (binary.Operator == "!=" && limit == 0);
        var isDown = binary.Operator is "<" or "<=" || (binary.Operator == "==" && limit == 0) || (binary.Operator == "!=" && limit >= 1);
        var value = OfValue(binary.Left);
        return !isUp && !isDown ? _unknown
            : isUp ? value with { By = query.TextOf(binary.Span) }
            : Turned(value) with { By = query.TextOf(binary.Span) };
    }

    /// <summary>More time is worse, where it is compared with some.</summary>
    public SelectorOutcome OfValue(PromExpr part) =>
        IsTime(part) ? new(Outcome.Bad, Time, IsCertain: true)
        : part.All.OfType<PromExpr.Series>().ToList() is [var series] && IsLatency(part, series.Selector.Metric)
            ? new(Outcome.Bad, Time, IsCertain: false)
        : Of(part);

    /// <summary>A gauge, or one put together over time or over its series.</summary>
    private static bool IsLatency(PromExpr part, string metric) =>
        !QueryUnits.IsCounter(metric)
        && Array.Exists(_latencies, l => metric.Contains(l, StringComparison.Ordinal))
        && part.All.All(e =>
            e is PromExpr.Series or PromExpr.Range or PromExpr.Number or PromExpr.Quoted
            || (e is PromExpr.Aggregate a && a.Operator is "avg" or "max" or "min" or "quantile")
            || (e is PromExpr.Call c && c.Function.EndsWith("_over_time", StringComparison.Ordinal) && c.Function != "count_over_time")
        );

    /// <summary>How long something took: a quantile of a histogram or summary of times, or their mean.</summary>
    private static bool IsTime(PromExpr part) =>
        part.All.OfType<PromExpr.Series>().ToList() is { Count: > 0 } series
        && series.TrueForAll(s => Array.Exists(_timing, t => s.Selector.Metric.Contains(t, StringComparison.Ordinal)))
        && part switch
        {
            PromExpr.Call { Function: "histogram_quantile" or "histogram_avg" } => true,
            PromExpr.Series one => one.Selector.Matchers.Any(m => m.Label == "quantile"),
            PromExpr.Binary { Operator: "/" } => series[0].Selector.Metric.EndsWith("_sum", StringComparison.Ordinal),
            PromExpr.Aggregate aggregate => aggregate.Operator != "count" && IsTime(aggregate.Arguments[^1]),
            _ => false,
        };

    private static SelectorOutcome Turned(SelectorOutcome outcome) =>
        outcome with
        {
            Outcome = outcome.Outcome switch
            {
                Outcome.Good => Outcome.Bad,
                Outcome.Bad => Outcome.Good,
                _ => Outcome.Unknown,
            },
        };
}
