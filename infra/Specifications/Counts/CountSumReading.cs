using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Outcomes;

namespace FksSre.Specifications.Counts;

/// <summary>Takes a query apart into counts of events, as far as each of them gives one series without labels.</summary>
/// <param name="query">All ranges in it that matter are <c>{{.window}}</c>.</param>
/// <param name="belowLine">Where people guard against a division by nothing; none of what they put in for it is an event.</param>
internal sealed class CountSumReading(Query query, bool belowLine = false)
{
    /// <summary>What adds up over time; the last two scrapes that <c>irate</c> sees, or the ends that <c>delta</c> does, do not.</summary>
    private static readonly string[] _counting = ["rate", "increase", "sum_over_time", "count_over_time"];

    /// <summary>Of one series, they give that series.</summary>
    private static readonly string[] _ofOne = ["sum", "min", "max", "avg"];

    private static readonly string[] _comparisons = [">", ">=", "!="];

    /// <returns>What a query gives that asks for no series, e.g. <c>1</c> or <c>vector(1)</c>; null where it asks for some.</returns>
    public static double? NumberOf(string query) =>
        Query.Parse(query).Query is { } parsed ? new CountSumReading(parsed).Number(parsed.Root) : null;

    /// <summary>Of a query whose series, if there are several, are added up.</summary>
    /// <returns>Null where it is no such sum, or holds no events.</returns>
    public static CountSum? OfEvents(Query query)
    {
        var reading = new CountSumReading(query);
        var sum = reading.Read(query.Root)
            ?? (QueryShape.RatedCounter(query.Root) is null ? null : reading.Counted(query.Root, query.Root));
        return sum is { Number: 0 } ? sum : null;
    }

    /// <summary>Of a counter that stands there by itself, or of the sum of its series.</summary>
    public static CountSum OfCounter(Query query, Selector series)
    {
        var alone = query.Root is PromExpr.Aggregate { Arguments: [var inner] } ? inner : query.Root;
        return CountSum.Of(
            new EventCount(
                KeyOf(Histograms.AsCount(series)),
                $"sum(rate({query.TextOf(alone.Span)}[{EventSource.Query.Lookback}]))",
                QueryUnit.PerSecond,
                series
            )
        );
    }

    /// <returns>Null where it is no such sum.</returns>
    public CountSum? Read(PromExpr expression) =>
        expression switch
        {
            PromExpr.Number literal => Number(literal.Text) is { } number ? CountSum.Of(number) : null,
            PromExpr.Negated negated => Read(negated.Inner)?.Times(-1),
            PromExpr.Call { Function: "vector" or "scalar", Arguments: [var inner] } => Read(inner),
            PromExpr.Call { Function: "clamp_min", Arguments: [var inner, var least] } when Number(least) <= (belowLine ? 1 : 0) => Read(
                inner
            ),
            PromExpr.Call { Function: "histogram_count", Arguments: [PromExpr.Aggregate { Operator: "sum", IsGrouped: false }] } count =>
                Counted(count, count),
            PromExpr.Aggregate { Operator: "sum", IsGrouped: false, Arguments: [PromExpr.Binary { Operator: "-" } less] }
                when QueryShape.Growth(less.Left) is not null && QueryShape.Growth(less.Right) is not null => Apart(less),
            PromExpr.Aggregate { IsGrouped: false, Arguments: [var inner] } aggregate when _ofOne.Contains(aggregate.Operator) => Read(
                inner
            ) ?? (aggregate.Operator == "sum" ? Counted(aggregate, inner) : null),
            PromExpr.Binary { ReturnsBool: false } binary => Joined(binary),
            _ => null,
        };

    /// <returns>Null where it is more than a number.</returns>
    public double? Number(PromExpr expression) => Read(expression) is { IsNumber: true, Number: var number } ? number : null;

    /// <param name="whole">One series without labels.</param>
    /// <param name="inner">What is counted.</param>
    private CountSum? Counted(PromExpr whole, PromExpr inner)
    {
        var unit = QueryUnits.Of(inner, hasLookback: true);
        var ranges = inner.All.OfType<PromExpr.Range>().ToList();
        var readings = inner.All.OfType<PromExpr.Call>().Where(c => c.Arguments.Any(a => a is PromExpr.Range)).ToList();
        if (
            unit is not (QueryUnit.PerSecond or QueryUnit.PerLookback)
            || ranges.Exists(r => r.Lookback is not null)
            || readings.Exists(c => !_counting.Contains(c.Function) || IsSumOfValues(c) || !CountsMoments(c))
        )
        {
            return null;
        }

        var plain = QueryShape.RatedCounter(whole);
        return CountSum.Of(
            new EventCount(
                plain is null ? query.KeyOf(whole.Span) : KeyOf(Histograms.AsCount(plain)),
                query.TextOf(whole.Span),
                unit,
                ranges is [{ Inner: PromExpr.Series series }] ? series.Selector : Among(inner)
            )
        );
    }

    /// <summary>
    /// A difference taken series by series, as that of the sums: what has no partner to be taken from it has nothing taken from it.
    /// </summary>
    private CountSum? Apart(PromExpr.Binary less) =>
        Query.Parse($"sum({query.TextOf(less.Left.Span)}) - sum({query.TextOf(less.Right.Span)})").Query is { } apart
            ? new CountSumReading(apart, belowLine).Read(apart.Root)
            : null;

    /// <summary>Some series of a metric, told from the others by a set: <c>rate(x[5m]) unless rate(x{code=~"5.."}[5m])</c>.</summary>
    private static Selector? Among(PromExpr inner)
    {
        if (
            inner is not PromExpr.Binary { Operator: "and" or "unless" } set
            || QueryShape.Growth(set.Left) is not { } all
            || QueryShape.Growth(set.Right) is not { } some
            || all.Metric != some.Metric
        )
        {
            return null;
        }

        var more = some.Matchers.Except(all.Matchers).ToArray();
        return set.Operator == "and" ? all.With(more)
            : more is [var one] ? all.With(one.Opposite())
            : null;
    }

    private CountSum? Joined(PromExpr.Binary binary)
    {
        if (binary.Operator == "*" && (IsZero(binary.Left) || IsZero(binary.Right)))
        {
            return CountSum.Of(0);
        }

        var (left, right) = (Read(binary.Left), Read(binary.Right));
        return (binary.Operator, left, right) switch
        {
            (_, null, _) or (_, _, null) => null,
            ("+", _, _) => left.Plus(right),
            ("-", _, _) => left.Minus(right),
            ("*", { IsNumber: true }, _) => right.Times(left.Number),
            ("*", _, { IsNumber: true }) => left.Times(right.Number),
            ("/", _, { IsNumber: true, Number: not 0 }) => left.Times(1 / right.Number),
            ("or", _, { IsNumber: true, Number: var filled }) when filled == 0 || belowLine => left,
            (_, { IsNumber: false }, { IsNumber: true, Number: 0 }) when _comparisons.Contains(binary.Operator) => left,
            _ => null,
        };
    }

    private static bool IsZero(PromExpr expression) => expression is PromExpr.Number literal && Number(literal.Text) == 0;

    /// <summary>Seconds or bytes that were measured, not how often that was.</summary>
    private static bool IsSumOfValues(PromExpr.Call call) =>
        call.Function is "rate" or "increase"
        && call.Arguments.Any(a =>
            a is PromExpr.Range { Inner: PromExpr.Series { Selector.Metric: var metric } }
            && metric.EndsWith("_sum", StringComparison.Ordinal)
        );

    /// <summary>
    /// Moments are counted one by one, or by what a gauge says of each: a subquery of rates, or a gauge that is a ratio itself, is a mean
    /// of ratios.
    /// </summary>
    private static bool CountsMoments(PromExpr.Call call) =>
        call
            .Arguments.OfType<PromExpr.Range>()
            .All(range =>
                !range.Inner.All.Any(e => e is PromExpr.Range)
                && (!range.IsSubquery || call.Function is "count_over_time" or "sum_over_time")
                && (call.Function != "sum_over_time" || !range.Inner.All.OfType<PromExpr.Series>().Any(IsRatio))
            );

    private static bool IsRatio(PromExpr.Series series) =>
        series.Selector.Metric.Contains(':', StringComparison.Ordinal)
        || series.Selector.Metric.Contains("ratio", StringComparison.Ordinal);

    /// <summary>In whichever order the matchers stand.</summary>
    private static string KeyOf(Selector series) =>
        string.Join(
            '\0',
            series.Matchers.Select(m => $"{m.Label}\0{m.Operator}\0{m.Value}").Order(StringComparer.Ordinal).Prepend(series.Metric)
        );

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
