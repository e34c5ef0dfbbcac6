namespace FksSre.PromQl;

/// <summary>The functions and aggregations of Prometheus 2.42 to 3.x, by the types they take and give.</summary>
internal static class QueryFunctions
{
    /// <summary>No Prometheus knows them unless it is told to.</summary>
    private static readonly HashSet<string> _experimental = new(StringComparer.Ordinal) { "limitk", "limit_ratio" };

    private static readonly Dictionary<string, (QueryType[] Takes, int Optional, QueryType Gives)> _functions = Table();

    /// <summary>Aggregations, with whether they take a parameter before the vector.</summary>
    private static readonly Dictionary<string, QueryType?> _aggregations = new(StringComparer.Ordinal)
    {
        ["sum"] = null,
        ["min"] = null,
        ["max"] = null,
        ["avg"] = null,
        ["group"] = null,
        ["stddev"] = null,
        ["stdvar"] = null,
        ["count"] = null,
        ["topk"] = QueryType.Scalar,
        ["bottomk"] = QueryType.Scalar,
        ["quantile"] = QueryType.Scalar,
        ["count_values"] = QueryType.Text,
        ["limitk"] = QueryType.Scalar,
        ["limit_ratio"] = QueryType.Scalar,
    };

    public static bool IsAggregation(string name) => _aggregations.ContainsKey(name);

    public static bool IsExperimental(string name) => _experimental.Contains(name);

    /// <returns>What is wrong with a call; null where nothing is.</returns>
    public static string? Problem(string function, IReadOnlyList<PromExpr> arguments)
    {
        if (_aggregations.TryGetValue(function, out var parameter))
        {
            return Problem(function, parameter is { } first ? [first, QueryType.Vector] : [QueryType.Vector], 0, arguments);
        }

        return _functions.TryGetValue(function, out var known)
            ? Problem(function, known.Takes, known.Optional, arguments)
            : $"Prometheus has no function called {function}.";
    }

    public static QueryType Gives(string function) => _functions.TryGetValue(function, out var known) ? known.Gives : QueryType.Vector;

    /// <param name="function">For the sentence.</param>
    /// <param name="takes">The types of all arguments.</param>
    /// <param name="optional">How many may be left out at the end; negative: the last may be repeated or left out.</param>
    /// <param name="arguments">What is given.</param>
    private static string? Problem(string function, QueryType[] takes, int optional, IReadOnlyList<PromExpr> arguments)
    {
        var fewest = takes.Length - Math.Abs(optional);
        if (arguments.Count < fewest || (optional >= 0 && arguments.Count > takes.Length))
        {
            return $"{function} takes {(optional == 0 ? takes.Length : $"at least {fewest}")} "
                + $"argument{(fewest == 1 && optional == 0 ? "" : "s")}, not {arguments.Count}.";
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var expected = takes[Math.Min(i, takes.Length - 1)];
            if (arguments[i].Type != expected)
            {
                return $"{function} takes {Named(expected)} here, and this is {Named(arguments[i].Type)}.";
            }
        }

        return null;
    }

    public static string Named(QueryType type) =>
        type switch
        {
            QueryType.Scalar => "a number",
            QueryType.Text => "a string",
            QueryType.Vector => "an instant vector",
            _ => "a range like metric[5m]",
        };

    private static Dictionary<string, (QueryType[] Takes, int Optional, QueryType Gives)> Table()
    {
        var table = new Dictionary<string, (QueryType[], int, QueryType)>(StringComparer.Ordinal);
        const QueryType scalar = QueryType.Scalar;
        const QueryType vector = QueryType.Vector;
        const QueryType range = QueryType.Range;
        const QueryType text = QueryType.Text;
        Add(
            "rate irate increase delta idelta deriv changes resets absent_over_time avg_over_time count_over_time "
                + "last_over_time max_over_time min_over_time present_over_time stddev_over_time stdvar_over_time sum_over_time",
            [range]
        );
        Add("quantile_over_time", [scalar, range]);
        Add("predict_linear", [range, scalar]);
        Add("holt_winters", [range, scalar, scalar]);
        Add(
            "abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor ln log10 log2 rad sgn sin sinh sort sort_desc "
                + "sqrt tan tanh timestamp histogram_avg histogram_count histogram_stddev histogram_stdvar histogram_sum",
            [vector]
        );
        Add("day_of_month day_of_week day_of_year days_in_month hour minute month year", [vector], 1);
        Add("clamp", [vector, scalar, scalar]);
        Add("clamp_max clamp_min", [vector, scalar]);
        Add("round", [vector, scalar], 1);
        Add("histogram_quantile", [scalar, vector]);
        Add("histogram_fraction", [scalar, scalar, vector]);
        Add("label_replace", [vector, text, text, text, text]);
        Add("label_join", [vector, text, text, text], -1);
        Add("vector", [scalar]);
        Add("scalar", [vector], 0, scalar);
        Add("time pi", [], 0, scalar);
        Experimental(
            "first_over_time mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time",
            [range]
        );
        Experimental("double_exponential_smoothing", [range, scalar, scalar]);
        Experimental("integral", [range, scalar], 1);
        Experimental("info", [vector, vector], 1);
        Experimental("histogram_quantiles", [vector, text, scalar], -1);
        Experimental("sort_by_label sort_by_label_desc", [vector, text], -1);
        Experimental("end range start step", [], 0, scalar);
        return table;

        void Experimental(string names, QueryType[] takes, int optional = 0, QueryType gives = vector)
        {
            Add(names, takes, optional, gives);
            _experimental.UnionWith(names.Split(' '));
        }

        void Add(string names, QueryType[] takes, int optional = 0, QueryType gives = vector)
        {
            foreach (var name in names.Split(' '))
            {
                table.Add(name, (takes, optional, gives));
            }
        }
    }
}
