using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Specifications.Counts;

/// <summary>
/// Finds the ratio of two counts in a query that gives it, with all that leaves it one: factors, differences from 1, bounds, fallbacks.
/// </summary>
internal sealed class RatioOfCountsReading(Query query)
{
    private static readonly string[] _ofOne = ["sum", "min", "max", "avg"];

    private readonly CountSumReading _counts = new(query);

    private readonly CountSumReading _total = new(query, belowLine: true);

    /// <returns>Null where it is no such ratio.</returns>
    public static RatioOfCounts? Read(Query query) => new RatioOfCountsReading(query).Read(query.Root);

    private RatioOfCounts? Read(PromExpr expression) =>
        expression switch
        {
            PromExpr.Negated negated => Read(negated.Inner)?.Times(-1),
            PromExpr.Aggregate { IsGrouped: false, Arguments: [var inner] } aggregate
                when _ofOne.Contains(aggregate.Operator) && (aggregate.Operator == "avg" || !inner.All.Any(IsProbe)) => Read(inner),
            PromExpr.Series { Moved: false } probe when IsProbe(probe) => Answers(
                $"{query.TextOf(probe.Span)}[{EventSource.Query.Lookback}]",
                probe.Selector
            ),
            PromExpr.Call call => Called(call),
            PromExpr.Binary { ReturnsBool: false } binary => Joined(binary),
            _ => null,
        };

    private RatioOfCounts? Called(PromExpr.Call call) =>
        (call.Function, call.Arguments) switch
        {
            ("vector" or "scalar", [var inner]) => Read(inner),
            ("clamp_min", [var inner, var least]) when _counts.Number(least) is { } number => Read(inner)
                ?.Within(number, double.PositiveInfinity),
            ("clamp_max", [var inner, var most]) when _counts.Number(most) is { } number => Read(inner)
                ?.Within(double.NegativeInfinity, number),
            ("clamp", [var inner, var least, var most])
                when _counts.Number(least) is { } from && _counts.Number(most) is { } to && from <= to => Read(inner)?.Within(from, to),
            ("avg_over_time", [PromExpr.Range { Lookback: null, IsSubquery: false, Moved: false, Inner: PromExpr.Series probe } range])
                when IsProbe(probe) => Answers(query.TextOf(range.Span), probe.Selector),
            ("histogram_fraction", [var from, var to, PromExpr.Aggregate sum]) => Native(call, sum),
            _ => null,
        };

    private RatioOfCounts? Joined(PromExpr.Binary binary)
    {
        switch (binary.Operator)
        {
            case "/":
                return Divided(binary);
            case "*":
                return _counts.Number(binary.Left) is { } factor ? Read(binary.Right)?.Times(factor)
                    : _counts.Number(binary.Right) is { } second ? Read(binary.Left)?.Times(second)
                    : null;
            case "+":
                return Added(binary.Left, Read(binary.Right), binary.Right, Read(binary.Left));
            case "-":
                return Added(binary.Left, Read(binary.Right)?.Times(-1), binary.Right, Read(binary.Left), sign: -1);
            case "or":
                return _counts.Number(binary.Right) is { } missing && Read(binary.Left) is { } tried
                    ? tried with
                    {
                        Missing = tried.Missing ?? missing,
                    }
                    : null;
            case "and" or "unless":
                return Read(binary.Left) is { } judged
                    ? judged with
                    {
                        Conditions = judged.Conditions.Add($"{query.TextOf(binary.OperatorSpan)} ({query.TextOf(binary.Right.Span)})"),
                    }
                    : null;
            default:
                return IsNoCondition(binary) ? Read(binary.Left) : null;
        }
    }

    private RatioOfCounts? Divided(PromExpr.Binary binary)
    {
        if (_counts.Number(binary.Right) is { } divisor)
        {
            return divisor == 0 ? null : Read(binary.Left)?.Times(1 / divisor);
        }

        if (
            binary
                is {
                    Left: PromExpr.Aggregate { Operator: "sum", IsGrouped: false, Arguments: [PromExpr.Series probe] },
                    Right: PromExpr.Aggregate { Operator: "count", IsGrouped: false, Arguments: [PromExpr.Series same] }
                }
            && probe.Selector == same.Selector
        )
        {
            return Read(probe);
        }

        var traffic = TrafficCondition(binary.Right);
        return
            _counts.Read(binary.Left) is { IsNumber: false, Number: 0 } above
            && _total.Read(traffic?.Left ?? binary.Right) is { IsNumber: false, Number: 0 } below
            ? new(above, below) { Conditions = traffic is null ? [] : [$"and on () ({query.TextOf(traffic.Span)})"] }
            : null;
    }

    /// <summary>Judged only while there is more traffic than so much.</summary>
    private PromExpr.Binary? TrafficCondition(PromExpr below) =>
        below is PromExpr.Binary { Operator: ">" or ">=", ReturnsBool: false } binary && _counts.Number(binary.Right) > 0 ? binary : null;

    private RatioOfCounts? Added(PromExpr left, RatioOfCounts? second, PromExpr right, RatioOfCounts? first, int sign = 1) =>
        first is not null && second is not null ? first.Plus(second)
        : _counts.Number(left) is { } before ? second?.Plus(before)
        : _counts.Number(right) is { } after ? first?.Plus(sign * after)
        : null;

    /// <summary>Drops what is not a number, or a share of nothing; never a share that counts.</summary>
    private bool IsNoCondition(PromExpr.Binary binary) =>
        (binary.Operator, _counts.Number(binary.Right)) switch
        {
            (">=" or ">", <= 0) or ("<=", >= 1) or ("<", > 1) or ("!=", 0) => true,
            _ => false,
        };

    private static bool IsProbe(PromExpr expression) => expression is PromExpr.Series series && QueryShape.IsProbe(series.Selector.Metric);

    /// <summary>The mean of a gauge that is 0 or 1 is a share of its samples. Those of all its series count alike.</summary>
    private static RatioOfCounts Answers(string samples, Selector probe)
    {
        var (answered, all) = ($"sum(sum_over_time({samples}))", $"sum(count_over_time({samples}))");
        return new(
            CountSum.Of(new EventCount(answered, answered, QueryUnit.PerLookback, probe)),
            CountSum.Of(new EventCount(all, all, QueryUnit.PerLookback, probe))
        );
    }

    /// <summary>A share of a native histogram is one of its count.</summary>
    private RatioOfCounts? Native(PromExpr.Call call, PromExpr.Aggregate sum)
    {
        var count = $"histogram_count({query.TextOf(sum.Span)})";
        return QueryShape.Counted(sum, "rate") is { } histogram && sum is { Operator: "sum", IsGrouped: false }
            ? new(
                CountSum.Of(new EventCount(query.KeyOf(call.Span), $"{query.TextOf(call.Span)} * {count}", QueryUnit.PerSecond, histogram)),
                CountSum.Of(new EventCount(query.KeyOf(sum.Span), count, QueryUnit.PerSecond, histogram))
            )
            : null;
    }
}
