using System.Text;

namespace FksSre.PromQl;

/// <summary>Writes an expression as PromQL, with only the parentheses that precedence asks for.</summary>
/// <remarks>Conditions joined at the top level stand on lines of their own.</remarks>
public static class PromPrinter
{
    private static readonly string[] _joins = ["and", "or", "unless"];

    internal static string Print(PromExpr expression)
    {
        var text = new StringBuilder(256);
        Lines(text, expression);
        return text.ToString();
    }

    private static void Lines(StringBuilder text, PromExpr expression)
    {
        if (expression is PromExpr.Binary join && _joins.Contains(join.Operator))
        {
            Binary(text, join, Lines, newline: true);
        }
        else
        {
            Write(text, expression);
        }
    }

    private static void Write(StringBuilder text, PromExpr expression)
    {
        _ = expression switch
        {
            PromExpr.Number number => text.Append(PromText.Number(number.Value)),
            PromExpr.Quoted quoted => Quoted(text, quoted.Value),
            PromExpr.Instant instant => Offset(Series(text, instant.Series), instant.Offset),
            PromExpr.Range range => Offset(
                Series(text, range.Series).Append('[').Append(PromText.Duration(range.Lookback)).Append(range.AtEnd ? "] @ end()" : "]"),
                range.Offset
            ),
            PromExpr.Subquery subquery => Subquery(text, subquery),
            PromExpr.Call call => Arguments(text.Append(call.Function), call.Arguments),
            PromExpr.Aggregate aggregate => Aggregate(text, aggregate),
            PromExpr.Binary binary => Binary(text, binary),
            PromExpr.Verbatim verbatim => text.Append('(').Append(verbatim.Text).Append(')'),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static StringBuilder Quoted(StringBuilder text, string value)
    {
        PromText.AppendString(text, value);
        return text;
    }

    private static StringBuilder Offset(StringBuilder text, TimeSpan offset) =>
        offset == default
            ? text
            : text.Append(offset < TimeSpan.Zero ? " offset -" : " offset ").Append(PromText.Duration(offset.Duration()));

    private static StringBuilder Series(StringBuilder text, Selector series)
    {
        var isPlain = series.Metric.Length == 0 || PromText.IsName(series.Metric);
        PromText.AppendName(text.Append(isPlain ? "" : "{"), series.Metric);
        if (series.Matchers.Length == 0)
        {
            return text.Append(isPlain ? "" : "}");
        }

        var separator = isPlain ? '{' : ',';
        foreach (var matcher in series.Matchers)
        {
            PromText.AppendName(text.Append(separator), matcher.Label).Append(Symbol(matcher.Operator));
            PromText.AppendString(text, matcher.Value);
            separator = ',';
        }

        return text.Append('}');
    }

    /// <summary><c>=</c>, <c>!=</c>, <c>=~</c> or <c>!~</c>; Alertmanager has the same.</summary>
    public static string Symbol(MatchOperator matcher) =>
        matcher switch
        {
            MatchOperator.Equal => "=",
            MatchOperator.NotEqual => "!=",
            MatchOperator.Matches => "=~",
            _ => "!~",
        };

    private static StringBuilder Subquery(StringBuilder text, PromExpr.Subquery subquery)
    {
        Operand(text, subquery.Inner, parentheses: subquery.Inner is PromExpr.Binary, Write);
        return Offset(
            text.Append('[').Append(PromText.Duration(subquery.Lookback)).Append(':').Append(PromText.Duration(subquery.Step)).Append(']'),
            subquery.Offset
        );
    }

    private static StringBuilder Aggregate(StringBuilder text, PromExpr.Aggregate aggregate)
    {
        text.Append(aggregate.Operator);
        if (aggregate.By.Length > 0)
        {
            text.Append(" by (").AppendJoin(", ", aggregate.By).Append(") ");
        }

        return Arguments(text, [aggregate.Inner]);
    }

    private static StringBuilder Arguments(StringBuilder text, IEnumerable<PromExpr> arguments)
    {
        var separator = "(";
        foreach (var argument in arguments)
        {
            text.Append(separator);
            Write(text, argument);
            separator = ", ";
        }

        return text.Append(separator == "(" ? "()" : ")");
    }

    private static StringBuilder Binary(StringBuilder text, PromExpr.Binary binary) => Binary(text, binary, Write, newline: false);

    private static StringBuilder Binary(StringBuilder text, PromExpr.Binary binary, Action<StringBuilder, PromExpr> writeLeft, bool newline)
    {
        var strength = Strength(binary.Operator);
        Operand(text, binary.Left, binary.Left is PromExpr.Binary left && Strength(left.Operator) < strength, writeLeft);
        text.Append(newline ? '\n' : ' ').Append(binary.Operator).Append(' ');
        if (binary.On is { } labels)
        {
            text.Append("on (").AppendJoin(", ", labels).Append(binary.ManyToOne ? ") group_left () " : ") ");
        }
        else if (binary.Ignoring is { } ignored)
        {
            text.Append("ignoring (").AppendJoin(", ", ignored).Append(") ");
        }

        Operand(text, binary.Right, binary.Right is PromExpr.Binary right && Strength(right.Operator) <= strength, Write);
        return text;
    }

    private static void Operand(StringBuilder text, PromExpr operand, bool parentheses, Action<StringBuilder, PromExpr> write)
    {
        if (!parentheses)
        {
            write(text, operand);
            return;
        }

        text.Append('(');
        Write(text, operand);
        text.Append(')');
    }

    /// <summary>PromQL's precedence; all of these bind to the left.</summary>
    private static int Strength(string @operator) =>
        @operator switch
        {
            "or" => 1,
            "and" or "unless" => 2,
            "+" or "-" => 4,
            "*" or "/" => 5,
            _ => 3,
        };
}
