using System.Collections.Immutable;
using System.Text;

namespace FksSre.PromQl;

/// <summary>Writes an expression as PromQL, with only the parentheses that precedence asks for.</summary>
/// <remarks>Conditions joined at the top level stand on lines of their own.</remarks>
public static class PromPrinter
{
    /// <summary>Printing is most of what rendering does, so each thread has one text to print into.</summary>
    [ThreadStatic]
    private static StringBuilder? _text;

    internal static string Print(PromExpr expression)
    {
        var text = (_text ??= new(1024)).Clear();
        Lines(text, expression);
        return text.ToString();
    }

    /// <summary>The same without line breaks, for a part of a text.</summary>
    internal static string PrintOnLine(PromExpr expression)
    {
        var text = new StringBuilder();
        Write(text, expression);
        return text.ToString();
    }

    private static void Lines(StringBuilder text, PromExpr expression)
    {
        if (expression is PromExpr.Binary join && QueryOperators.JoinsSets(join.Operator))
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
            PromExpr.Number number => text.Append(number.Text),
            PromExpr.Quoted quoted => Quoted(text, quoted.Value),
            PromExpr.Series series => Time(Selector(text, series.Selector), series.Time),
            PromExpr.SeriesByLookback series => Time(Selector(text, series.Selector), series.Time),
            PromExpr.Range range => Range(text, range),
            PromExpr.Call call => Arguments(text.Append(call.Function), call.Arguments),
            PromExpr.Aggregate aggregate => Aggregate(text, aggregate),
            PromExpr.Binary binary => Binary(text, binary),
            PromExpr.Negated negated => Negated(text.Append('-'), negated.Inner),
            PromExpr.Verbatim verbatim => text.Append('(').Append(verbatim.Text).Append(')'),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static StringBuilder Quoted(StringBuilder text, string value)
    {
        PromText.AppendString(text, value);
        return text;
    }

    private static StringBuilder Time(StringBuilder text, string time) => time.Length == 0 ? text : text.Append(' ').Append(time);

    private static StringBuilder Selector(StringBuilder text, Selector series)
    {
        var isPlain = series.Metric.Length == 0 || QueryTemplate.IsName(series.Metric);
        _ = isPlain ? text.Append(series.Metric) : PromText.AppendName(text.Append('{'), series.Metric);
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

    private static StringBuilder Range(StringBuilder text, PromExpr.Range range)
    {
        Operand(text, range.Inner, parentheses: range.Inner is PromExpr.Binary or PromExpr.Negated, Write);
        text.Append('[').Append(range.Lookback ?? QueryTemplate.Window);
        return Time((range.Step is { } step ? text.Append(':').Append(step) : text).Append(']'), range.Time);
    }

    private static StringBuilder Aggregate(StringBuilder text, PromExpr.Aggregate aggregate)
    {
        text.Append(aggregate.Operator);
        if ((aggregate.By ?? aggregate.Without) is { } labels)
        {
            Labels(text.Append(aggregate.By is null ? " without " : " by "), labels).Append(' ');
        }

        return Arguments(text, aggregate.Arguments);
    }

    private static StringBuilder Arguments(StringBuilder text, ImmutableArray<PromExpr> arguments)
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

    /// <summary>A power binds more strongly than the sign before it.</summary>
    private static StringBuilder Negated(StringBuilder text, PromExpr inner)
    {
        Operand(text, inner, inner is PromExpr.Binary { Operator: not QueryOperators.Power }, Write);
        return text;
    }

    private static StringBuilder Binary(StringBuilder text, PromExpr.Binary binary) => Binary(text, binary, Write, newline: false);

    private static StringBuilder Binary(StringBuilder text, PromExpr.Binary binary, Action<StringBuilder, PromExpr> writeLeft, bool newline)
    {
        var strength = QueryOperators.Strength(binary.Operator);
        var isPower = binary.Operator == QueryOperators.Power;
        Operand(text, binary.Left, Strength(binary.Left) is var left && (left < strength || (isPower && left == strength)), writeLeft);
        text.Append(newline ? '\n' : ' ').Append(binary.Operator).Append(binary.ReturnsBool ? " bool " : " ");
        if ((binary.On ?? binary.Ignoring) is { } labels)
        {
            Labels(text.Append(binary.On is null ? "ignoring " : "on "), labels).Append(' ');
        }

        if (binary.Group is { } group)
        {
            Labels(text.Append(group.Word).Append(' '), group.Labels).Append(' ');
        }

        Operand(text, binary.Right, Strength(binary.Right) is var right && (right < strength || (!isPower && right == strength)), Write);
        return text;
    }

    private static StringBuilder Labels(StringBuilder text, ImmutableArray<string> labels)
    {
        text.Append('(');
        var separator = "";
        foreach (var label in labels)
        {
            PromText.AppendName(text.Append(separator), label);
            separator = ", ";
        }

        return text.Append(')');
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

    /// <summary>As an operand: what is no operation itself binds more strongly than any.</summary>
    private static int Strength(PromExpr operand) =>
        operand switch
        {
            PromExpr.Binary binary => QueryOperators.Strength(binary.Operator),
            PromExpr.Negated => QueryOperators.Sign,
            _ => int.MaxValue,
        };
}
