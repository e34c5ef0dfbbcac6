using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>Every expression that differs from a given one in a single threshold, window, operator, condition or matcher.</summary>
/// <remarks>
/// Not listed, since nothing could tell them apart: <c>&gt;</c> for <c>&gt;=</c>, which differ in one value among all floats; the step of
/// a subquery, which is a matter of precision; and a matcher left out of one side of an operation that matches all labels, where
/// the other side still holds it. So matchers are left out of all selectors of a rule at once (<see cref="WithoutMatcher"/>).
/// </remarks>
internal static partial class ExpressionMutants
{
    public static IEnumerable<(string What, PromExpr Expression)> Of(PromExpr expression) =>
        expression switch
        {
            PromExpr.Number number => Numbers(decimal.Parse(number.Text, CultureInfo.InvariantCulture))
                .Select(n => ($"{number.Text} becomes {PromText.Number(n)}", (PromExpr)new PromExpr.Number(n))),
            PromExpr.Series series => Selectors(series.Selector).Select(s => (s.What, (PromExpr)(series with { Selector = s.Series }))),
            PromExpr.Range range => Of(range.Inner)
                .Select(x => (x.What, (PromExpr)(range with { Inner = x.Expression })))
                .Concat(Lookbacks(range))
                .Concat(Offsets(range)),
            PromExpr.Call call => from i in Enumerable.Range(0, call.Arguments.Length)
            from x in Of(call.Arguments[i])
            select ($"{Place(call, i)}{x.What}", (PromExpr)(call with { Arguments = call.Arguments.SetItem(i, x.Expression) })),
            PromExpr.Aggregate aggregate => Of(aggregate.Inner)
                .Select(x => (x.What, (PromExpr)(aggregate with { Arguments = [x.Expression] }))),
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
        call.Arguments[argument] is PromExpr.Range
            ? $"{call.Function}({call.Arguments[argument].Selectors().FirstOrDefault()?.Metric}): "
            : "";

    private static IEnumerable<(string, PromExpr)> Lookbacks(PromExpr.Range range)
    {
        var steps = range.IsSubquery ? ":" : "";
        return Times(Length(range.Lookback!))
            .Select(PromText.Duration)
            .Select(t => ($"[{range.Lookback}{steps}] becomes [{t}{steps}]", (PromExpr)(range with { Lookback = t })));
    }

    private static IEnumerable<(string, PromExpr)> Offsets(PromExpr.Range range) =>
        Offset().Match(range.Time) is { Success: true } offset && !range.IsSubquery
            ? Times((offset.Groups["later"].Success ? -1 : 1) * Length(offset.Groups["time"].Value))
                .Select(t => ($"{range.Time} becomes {PromText.Offset(t)}", (PromExpr)(range with { Time = PromText.Offset(t) })))
            : [];

    private static TimeSpan Length(string duration) =>
        Part()
            .Matches(duration)
            .Select(part =>
                int.Parse(part.Groups["count"].Value, CultureInfo.InvariantCulture)
                * part.Groups["unit"].Value switch
                {
                    "d" => TimeSpan.FromDays(1),
                    "h" => TimeSpan.FromHours(1),
                    "m" => TimeSpan.FromMinutes(1),
                    "s" => TimeSpan.FromSeconds(1),
                    _ => TimeSpan.FromMilliseconds(1),
                }
            )
            .Aggregate((sum, part) => sum + part);

    [GeneratedRegex("^offset (?<later>-)?(?<time>.+)$")]
    private static partial Regex Offset();

    [GeneratedRegex("(?<count>[0-9]+)(?<unit>ms|[dhms])")]
    private static partial Regex Part();

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
