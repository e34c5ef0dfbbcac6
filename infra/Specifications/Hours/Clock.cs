using System.Globalization;
using FksSre.PromQl;

namespace FksSre.Specifications.Hours;

/// <summary>The part of PromQL that asks for nothing but the time: what it is, what it says at a moment, and how it is written.</summary>
internal static class Clock
{
    private static readonly string[] _times =
    [
        "hour",
        "minute",
        "day_of_week",
        "day_of_month",
        "day_of_year",
        "days_in_month",
        "month",
        "year",
    ];

    private static readonly Dictionary<string, Func<double, double>> _functions = new(StringComparer.Ordinal)
    {
        ["abs"] = Math.Abs,
        ["ceil"] = Math.Ceiling,
        ["floor"] = Math.Floor,
        ["sgn"] = static value => double.IsNaN(value) ? value : Math.Sign(value),
        ["vector"] = static value => value,
        ["scalar"] = static value => value,
    };

    /// <summary>Made of the clock, of numbers and of nothing else.</summary>
    public static bool Is(QueryExpression query) => Reads(query) && query.All.All(IsPart);

    /// <summary>Whether it asks for the date too, so that no week is like another.</summary>
    public static bool KnowsDates(QueryExpression query) =>
        query
            .All.OfType<QueryExpression.Call>()
            .Any(call => call.Function is "day_of_month" or "day_of_year" or "days_in_month" or "month" or "year");

    public static bool Reads(QueryExpression query) =>
        query.All.OfType<QueryExpression.Call>().Any(call => _times.Contains(call.Function) || call.Function == "time");

    /// <returns>Null where it gives nothing.</returns>
    public static double? At(QueryExpression query, DateTime moment) =>
        query switch
        {
            QueryExpression.Literal number => Number(number.Text),
            QueryExpression.Negated negated => -At(negated.Inner, moment),
            QueryExpression.Aggregate aggregate => At(aggregate.Arguments[^1], moment),
            QueryExpression.Call call => Called(call, moment),
            QueryExpression.Binary binary => Joined(binary, At(binary.Left, moment), At(binary.Right, moment)),
            _ => null,
        };

    /// <summary>With parentheses around whatever is put together. No label is left to match on.</summary>
    public static string Text(QueryExpression query) =>
        query switch
        {
            QueryExpression.Literal number => number.Text,
            QueryExpression.Negated negated => $"-{Operand(negated.Inner)}",
            QueryExpression.Aggregate aggregate => $"{aggregate.Operator}({Text(aggregate.Arguments[^1])})",
            QueryExpression.Call call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Text))})",
            QueryExpression.Binary binary =>
                $"{Operand(binary.Left)} {binary.Operator} {(binary.ReturnsBool ? "bool " : "")}{Operand(binary.Right)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static bool IsPart(QueryExpression part) =>
        part switch
        {
            QueryExpression.Literal literal => literal.Type == QueryType.Scalar && double.IsFinite(Number(literal.Text)),
            QueryExpression.Call call => call.Function is "time" or "absent"
                || _times.Contains(call.Function)
                || _functions.ContainsKey(call.Function),
            QueryExpression.Aggregate aggregate => aggregate.Operator is "sum" or "min" or "max" or "avg" && !aggregate.IsGrouped,
            QueryExpression.Binary binary => binary.Operator is not ("^" or "atan2"),
            _ => part is QueryExpression.Negated,
        };

    private static double Number(string text) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : double.NaN;

    private static double? Called(QueryExpression.Call call, DateTime moment)
    {
        if (call.Function == "time")
        {
            return (moment - DateTime.UnixEpoch).TotalSeconds;
        }

        var argument = call.Arguments.IsEmpty ? (moment - DateTime.UnixEpoch).TotalSeconds : At(call.Arguments[0], moment);
        return call.Function == "absent"
            ? argument is null
                ? 1d
                : null
            : argument is not { } value
                ? call.Function == "scalar"
                    ? double.NaN
                    : null
                : _functions.TryGetValue(call.Function, out var function)
                    ? function(value)
                    : Math.Abs(value) < 2e11
                        ? Part(call.Function, DateTime.UnixEpoch.AddSeconds(Math.Floor(value)))
                        : double.NaN;
    }

    private static double Part(string function, DateTime moment) =>
        function switch
        {
            "hour" => moment.Hour,
            "minute" => moment.Minute,
            "day_of_week" => (int)moment.DayOfWeek,
            "day_of_month" => moment.Day,
            "day_of_year" => moment.DayOfYear,
            "days_in_month" => DateTime.DaysInMonth(moment.Year, moment.Month),
            "month" => moment.Month,
            _ => moment.Year,
        };

    private static double? Joined(QueryExpression.Binary binary, double? left, double? right) =>
        binary.Operator switch
        {
            "and" => right is null ? null : left,
            "unless" => right is null ? left : null,
            "or" => left ?? right,
            _ when left is not { } a || right is not { } b => null,
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => left / right,
            "%" => left % right,
            _ => Compared(binary, left.Value, right.Value),
        };

    /// <summary>A filter keeps what stands on the left, or the vector where a number stands there.</summary>
    private static double? Compared(QueryExpression.Binary binary, double left, double right)
    {
        var holds = binary.Operator switch
        {
            "==" => left == right,
            "!=" => left != right,
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            _ => left >= right,
        };
        return binary.ReturnsBool
            ? holds
                ? 1d
                : 0d
            : holds
                ? binary.Left.Type == QueryType.Scalar
                    ? right
                    : left
                : null;
    }

    private static string Operand(QueryExpression query) => query is QueryExpression.Binary ? $"({Text(query)})" : Text(query);
}
