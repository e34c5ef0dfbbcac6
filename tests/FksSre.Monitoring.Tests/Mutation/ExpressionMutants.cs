using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>Every expression that differs from a given one in a single threshold, window, operator, condition or matcher.</summary>
/// <remarks>
/// Not listed, since nothing could tell them apart: <c>&gt;</c> for <c>&gt;=</c>, which differ in one value among all floats; the step of
/// a subquery, which is a matter of precision; and a matcher left out of one side of an operation that matches all labels, where
/// the other side still holds it. So matchers are left out of all selectors of a rule at once (<see cref="WithoutMatcher"/>).
/// </remarks>
internal static class ExpressionMutants
{
    public static IEnumerable<(string What, PromExpr Expression)> Of(PromExpr expression) =>
        expression switch
        {
            PromExpr.Number number => Numbers(number.Value)
                .Select(n => ($"{PromText.Number(number.Value)} becomes {PromText.Number(n)}", (PromExpr)new PromExpr.Number(n))),
            PromExpr.Instant instant => Selectors(instant.Series).Select(s => (s.What, (PromExpr)(instant with { Series = s.Series }))),
            PromExpr.Range range => Ranges(range),
            PromExpr.Subquery subquery => Of(subquery.Inner)
                .Select(x => (x.What, (PromExpr)(subquery with { Inner = x.Expression })))
                .Concat(
                    Times(subquery.Lookback)
                        .Select(t =>
                            (
                                $"[{PromText.Duration(subquery.Lookback)}:] becomes [{PromText.Duration(t)}:]",
                                (PromExpr)(subquery with { Lookback = t })
                            )
                        )
                ),
            PromExpr.Call call => from i in Enumerable.Range(0, call.Arguments.Length)
            from x in Of(call.Arguments[i])
            select ($"{Place(call, i)}{x.What}", (PromExpr)(call with { Arguments = call.Arguments.SetItem(i, x.Expression) })),
            PromExpr.Aggregate aggregate => Of(aggregate.Inner).Select(x => (x.What, (PromExpr)(aggregate with { Inner = x.Expression }))),
            PromExpr.Binary binary => Of(binary.Left)
                .Select(x => (x.What, (PromExpr)(binary with { Left = x.Expression })))
                .Concat(Of(binary.Right).Select(x => (x.What, (PromExpr)(binary with { Right = x.Expression }))))
                .Concat(Operators(binary)),
            _ => [],
        };

    /// <summary>All matchers on labels of selectors in an expression, each once.</summary>
    public static IEnumerable<LabelMatcher> Matchers(PromExpr expression) => expression.Selectors().SelectMany(s => s.Matchers).Distinct();

    public static PromExpr WithoutMatcher(PromExpr expression, LabelMatcher matcher) =>
        expression.WithSelectors(series => series with { Matchers = series.Matchers.Remove(matcher) });

    public static IEnumerable<TimeSpan> Times(TimeSpan time) => [2 * time, time / 2];

    private static IEnumerable<decimal> Numbers(decimal number) => number == 0m ? [8m] : [number * 1.25m, number * 0.75m];

    /// <summary>Which of several lookbacks of an expression is changed.</summary>
    private static string Place(PromExpr.Call call, int argument) =>
        call.Arguments[argument] is PromExpr.Range or PromExpr.Subquery
            ? $"{call.Function}({call.Arguments[argument].Selectors().FirstOrDefault()?.Metric}): "
            : "";

    private static IEnumerable<(string, PromExpr)> Ranges(PromExpr.Range range) =>
        [
            .. Selectors(range.Series).Select(s => (s.What, (PromExpr)(range with { Series = s.Series }))),
            .. Times(range.Lookback)
                .Select(t =>
                    ($"[{PromText.Duration(range.Lookback)}] becomes [{PromText.Duration(t)}]", (PromExpr)(range with { Lookback = t }))
                ),
            .. range.Offset == default
                ? []
                : Times(range.Offset)
                    .Select(t =>
                        ($"offset {PromText.Duration(range.Offset)} becomes {PromText.Duration(t)}", (PromExpr)(range with { Offset = t }))
                    ),
        ];

    private static IEnumerable<(string What, Selector Series)> Selectors(Selector series) =>
        from i in Enumerable.Range(0, series.Matchers.Length)
        let matcher = series.Matchers[i]
        from other in new[] { matcher with { Value = "nobody" }, matcher.Opposite() }
        select (
            $"{series.Metric}: {matcher.Label}{PromPrinter.Symbol(matcher.Operator)}{matcher.Value} "
                + $"becomes {PromPrinter.Symbol(other.Operator)}{other.Value}",
            series with
            {
                Matchers = series.Matchers.SetItem(i, other),
            }
        );

    private static IEnumerable<(string, PromExpr)> Operators(PromExpr.Binary binary)
    {
        var others = binary.Operator switch
        {
            ">" or ">=" => ["<"],
            "<" or "<=" => [">"],
            "==" => ["!="],
            "+" => ["-"],
            "-" => ["+"],
            "*" => ["/"],
            "/" => ["*"],
            "and" => ["unless"],
            "unless" => ["and"],
            _ => Array.Empty<string>(),
        };
        foreach (var other in others)
        {
            yield return ($"{binary.Operator} becomes {other}", binary with { Operator = other });
        }

        if (binary.Operator is "and" or "or" or "unless")
        {
            yield return ($"{binary.Operator} and what follows is gone", binary.Left);
        }

        if (binary.Operator is "and" or "or")
        {
            yield return ($"{binary.Operator} and what precedes it is gone", binary.Right);
        }
    }
}
