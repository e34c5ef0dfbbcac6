namespace FksSre.PromQl;

/// <summary>PromQL's operators between two expressions: how strongly they bind, and what they can join.</summary>
internal static class QueryOperators
{
    private static readonly string[] _comparisons = ["==", "!=", "<=", ">=", "<", ">"];
    private static readonly string[] _sets = ["and", "or", "unless"];

    public static bool IsComparison(string name) => _comparisons.Contains(name);

    /// <returns>1 and more, the strongest last; 0 for what is no such operator.</returns>
    public static int Strength(QueryToken token) =>
        token.Kind is not (QueryTokenKind.Symbol or QueryTokenKind.Name)
            ? 0
            : token.Text.ToLowerInvariant() switch
            {
                "or" => 1,
                "and" or "unless" => 2,
                "==" or "!=" or "<=" or ">=" or "<" or ">" => 3,
                "+" or "-" => 4,
                "*" or "/" or "%" or "atan2" => 5,
                "^" => 6,
                _ => 0,
            };

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? Problem(QueryType left, string name, QueryType right, bool returnsBool, (bool Matches, bool Groups) matching)
    {
        var vectors = left == QueryType.Vector && right == QueryType.Vector;
        var scalars = left == QueryType.Scalar && right == QueryType.Scalar;
        var (joinsSets, compares) = (_sets.Contains(name), IsComparison(name));
        return left is QueryType.Text or QueryType.Range || right is QueryType.Text or QueryType.Range
                ? $"{name} joins numbers and instant vectors, not strings or ranges."
            : joinsSets && !vectors ? $"{name} joins two instant vectors."
            : returnsBool && !compares ? $"bool goes with comparisons, not with {name}."
            : joinsSets && matching.Groups ? $"{name} takes no group_left or group_right."
            : matching.Matches && !vectors ? "on and ignoring match two instant vectors."
            : scalars && compares && !returnsBool ? "Two numbers are compared with bool."
            : null;
    }
}
