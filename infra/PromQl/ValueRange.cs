using System.Globalization;

namespace FksSre.PromQl;

/// <summary>Between which values the samples of a query lie, whatever its series say. Moments without a number are left aside.</summary>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end; below the lower one where there is no sample at all.</param>
internal readonly record struct ValueRange(double Least, double Most)
{
    /// <summary>More events than this are counted by nobody, within a second or a lookback.</summary>
    private const double MostEvents = 1e18;

    private static readonly ValueRange _any = new(double.NegativeInfinity, double.PositiveInfinity);

    private static readonly ValueRange _none = new(double.PositiveInfinity, double.NegativeInfinity);

    private static readonly ValueRange _share = new(0, 1);

    private static readonly ValueRange _events = new(0, MostEvents);

    private static readonly string[] _counting = ["rate", "irate", "increase", "count_over_time", "changes", "resets", "histogram_count"];

    private static readonly string[] _choosing =
    [
        "vector",
        "scalar",
        "avg_over_time",
        "min_over_time",
        "max_over_time",
        "last_over_time",
        "sort",
        "sort_desc",
        "label_replace",
        "label_join",
    ];

    private static readonly string[] _choosingSeries = ["min", "max", "avg", "topk", "bottomk"];

    public bool IsNeverPositive => !(Most > 0);

    private bool IsEmpty => Least > Most;

    public static ValueRange Of(PromExpr query) =>
        query switch
        {
            PromExpr.Number literal => double.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? new(number, number)
                : _any,
            PromExpr.Series series => QueryShape.IsProbe(series.Selector.Metric) ? _share : _any,
            PromExpr.Range range => Of(range.Inner),
            PromExpr.Negated negated => Of(negated.Inner).Times(-1),
            PromExpr.Call call => Called(call),
            PromExpr.Aggregate aggregate => Put(aggregate.Operator, Of(aggregate.Arguments[^1])),
            PromExpr.Binary binary => Joined(binary, Of(binary.Left), Of(binary.Right)),
            _ => _any,
        };

    private static ValueRange Called(PromExpr.Call call)
    {
        var arguments = call.Arguments.Select(Of).ToList();
        return call.Function switch
        {
            "histogram_fraction" or "absent" or "absent_over_time" or "present_over_time" => _share,
            "clamp_min" => arguments[0].Within(arguments[1].Least, double.PositiveInfinity),
            "clamp_max" => arguments[0].Within(double.NegativeInfinity, arguments[1].Most),
            "clamp" => arguments[0].Within(arguments[1].Least, arguments[2].Most),
            "sum_over_time" => arguments[0].Summed(),
            _ when _counting.Contains(call.Function) => _events,
            _ when _choosing.Contains(call.Function) => call.Function == "scalar" && arguments[0].IsEmpty ? _any : arguments[0],
            _ => _any,
        };
    }

    private static ValueRange Put(string aggregation, ValueRange inner) =>
        aggregation switch
        {
            _ when inner.IsEmpty => _none,
            "sum" => inner.Summed(),
            "count" or "group" => _events,
            _ => _choosingSeries.Contains(aggregation) ? inner : _any,
        };

    private static ValueRange Joined(PromExpr.Binary binary, ValueRange left, ValueRange right) =>
        binary.Operator switch
        {
            "or" => left.IsEmpty ? right
            : right.IsEmpty ? left
            : new(Math.Min(left.Least, right.Least), Math.Max(left.Most, right.Most)),
            "unless" => left,
            _ when left.IsEmpty || right.IsEmpty => _none,
            "and" => left,
            _ when binary.ReturnsBool => _share,
            "+" => new(left.Least + right.Least, left.Most + right.Most),
            "-" => new(left.Least - right.Most, left.Most - right.Least),
            "*" when right.Least == right.Most => left.Times(right.Least),
            "*" when left.Least == left.Most => right.Times(left.Least),
            "/" when right.Least == right.Most && right.Least != 0 => left.Times(1 / right.Least),
            "/" when left is { Least: 0, Most: 0 } => left,
            "*" or "/" when left.Least >= 0 && right.Least >= 0 => new(0, double.PositiveInfinity),
            "<" or ">" or "<=" or ">=" or "==" or "!=" => binary.Left.Type == QueryType.Scalar
                ? right.Where(Turned(binary.Operator), left)
                : left.Where(binary.Operator, right),
            _ => _any,
        };

    private static string Turned(string comparison) => comparison.Replace('<', ' ').Replace('>', '<').Replace(' ', '>');

    /// <summary>What is left of it by a comparison; what is compared with may be anything in its range.</summary>
    private ValueRange Where(string comparison, ValueRange other) =>
        comparison switch
        {
            "!=" => this,
            ">" when Most <= other.Least => _none,
            "<" when Least >= other.Most => _none,
            ">" or ">=" => new(Math.Max(Least, other.Least), Most),
            "<" or "<=" => new(Least, Math.Min(Most, other.Most)),
            _ => new(Math.Max(Least, other.Least), Math.Min(Most, other.Most)),
        };

    private ValueRange Times(double factor) =>
        IsEmpty || factor == 1 ? this
        : factor == 0 ? new(0, 0)
        : factor > 0 ? new(Least * factor, Most * factor)
        : new(Most * factor, Least * factor);

    private ValueRange Within(double least, double most) =>
        IsEmpty ? this : new(Math.Clamp(Least, least, Math.Max(least, most)), Math.Clamp(Most, least, Math.Max(least, most)));

    /// <summary>Of one or more such values.</summary>
    private ValueRange Summed() =>
        IsEmpty
            ? this
            : new(
                Least >= 0 ? Least : double.NegativeInfinity,
                Most <= 0 ? Most
                    : Most <= MostEvents ? MostEvents
                    : double.PositiveInfinity
            );
}
