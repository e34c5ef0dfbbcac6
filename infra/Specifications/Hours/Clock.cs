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
    public static bool Is(PromExpr query) => Reads(query) && query.All.All(IsPart);

    /// <summary>Whether it asks for the date too, so that no week is like another.</summary>
    public static bool KnowsDates(PromExpr query) =>
        query
            .All.OfType<PromExpr.Call>()
            .Any(call => call.Function is "day_of_month" or "day_of_year" or "days_in_month" or "month" or "year");

    public static bool Reads(PromExpr query) =>
        query.All.OfType<PromExpr.Call>().Any(call => _times.Contains(call.Function) || call.Function == "time");

    /// <returns>Null where it gives nothing.</returns>
    public static double? At(PromExpr query, DateTime moment) =>
        query switch
        {
            PromExpr.Number number => Number(number.Text),
            PromExpr.Negated negated => -At(negated.Inner, moment),
            PromExpr.Aggregate aggregate => At(aggregate.Arguments[^1], moment),
            PromExpr.Call call => Called(call, moment),
            PromExpr.Binary binary => Joined(binary, At(binary.Left, moment), At(binary.Right, moment)),
            _ => null,
        };

    /// <summary>Without the labels that it was matched on: none is left.</summary>
    public static string Text(PromExpr query) => PromPrinter.PrintOnLine(Bare(query));

    private static PromExpr Bare(PromExpr query) =>
        query switch
        {
            PromExpr.Negated negated => new PromExpr.Negated(Bare(negated.Inner)),
            PromExpr.Aggregate aggregate => new PromExpr.Aggregate(aggregate.Operator, Bare(aggregate.Inner), []),
            PromExpr.Call call => Prom.Call(call.Function, [.. call.Arguments.Select(Bare)]),
            PromExpr.Binary binary => new PromExpr.Binary(Bare(binary.Left), binary.Operator, Bare(binary.Right))
            {
                ReturnsBool = binary.ReturnsBool,
            },
            _ => query,
        };

    private static bool IsPart(PromExpr part) =>
        part switch
        {
            PromExpr.Number literal => double.IsFinite(Number(literal.Text)),
            PromExpr.Call call => call.Function is "time" or "absent"
                || _times.Contains(call.Function)
                || _functions.ContainsKey(call.Function),
            PromExpr.Aggregate aggregate => aggregate.Operator is "sum" or "min" or "max" or "avg" && !aggregate.IsGrouped,
            PromExpr.Binary binary => binary.Operator is not ("^" or "atan2"),
            _ => part is PromExpr.Negated,
        };

    private static double Number(string text) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : double.NaN;

    private static double? Called(PromExpr.Call call, DateTime moment)
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

    private static double? Joined(PromExpr.Binary binary, double? left, double? right) =>
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
    private static double? Compared(PromExpr.Binary binary, double left, double right)
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
}
