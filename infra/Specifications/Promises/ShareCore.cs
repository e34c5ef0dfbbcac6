using FksSre.PromQl;
using FksSre.Specifications.Counts;

namespace FksSre.Specifications.Promises;

/// <summary>What gives a share, without what is only done to its value: <c>1 - avg(x)</c> is about x, the other way round.</summary>
/// <param name="Expression">Without numbers, signs, bounds, fallbacks and aggregations around it.</param>
/// <param name="IsTurned">More of it is less of the share.</param>
/// <param name="Aggregation">The innermost of the aggregations around it; null where there is none.</param>
internal sealed record ShareCore(PromExpr Expression, bool IsTurned, string? Aggregation)
{
    private static readonly string[] _bounds = ["clamp", "clamp_min", "clamp_max", "round", "vector", "scalar"];

    private static readonly string[] _conditions = [">", ">=", "<", "<=", "!=", "and", "unless"];

    public static ShareCore Of(Query query) => Of(new CountSumReading(query), new(query.Root, IsTurned: false, null));

    private static ShareCore Of(CountSumReading counts, ShareCore around)
    {
        var next = around.Expression switch
        {
            PromExpr.Negated negated => around with { Expression = negated.Inner, IsTurned = !around.IsTurned },
            PromExpr.Call call when _bounds.Contains(call.Function) => around with { Expression = call.Arguments[0] },
            PromExpr.Aggregate aggregate => around with { Expression = aggregate.Arguments[^1], Aggregation = aggregate.Operator },
            PromExpr.Binary { ReturnsBool: false } binary => Beside(counts, around, binary),
            _ => null,
        };
        return next is null ? around : Of(counts, next);
    }

    private static ShareCore? Beside(CountSumReading counts, ShareCore around, PromExpr.Binary binary)
    {
        if (
            _conditions.Contains(binary.Operator)
            || (binary.Operator is "or" or "+" or "-" or "*" or "/" && counts.Number(binary.Right) is not null)
        )
        {
            return around with { Expression = binary.Left };
        }

        return binary.Operator is "+" or "-" or "*" && counts.Number(binary.Left) is not null
            ? around with
            {
                Expression = binary.Right,
                IsTurned = around.IsTurned != (binary.Operator == "-"),
            }
            : null;
    }
}
