namespace FksSre.PromQl;

/// <summary>PromQL's operators between two expressions: how strongly they bind, and what they can join.</summary>
internal static class QueryOperators
{
    private static readonly string[] _comparisons = ["==", "!=", "<=", ">=", "<", ">"];
    private static readonly string[] _sets = ["and", "or", "unless"];

    /// <summary>The only one that binds to the right.</summary>
    public const string Power = "^";

    /// <summary>How strongly the sign before a number binds: as a product, so that <c>-a ^ b</c> is <c>-(a ^ b)</c>.</summary>
    public const int Sign = 5;

    /// <summary>One element of the right side goes to several of the left.</summary>
    public const string GroupLeft = "group_left";

    /// <summary>One element of the left side goes to several of the right.</summary>
    public const string GroupRight = "group_right";

    public static bool IsComparison(string name) => _comparisons.Contains(name);

    public static bool JoinsSets(string name) => _sets.Contains(name);

    /// <returns>As of <see cref="Strength(string)"/>.</returns>
    public static int Strength(QueryToken token) =>
        token.Kind is QueryTokenKind.Symbol or QueryTokenKind.Name ? Strength(token.Text.ToLowerInvariant()) : 0;

    /// <returns>1 and more, the strongest last; 0 for what is no such operator.</returns>
    public static int Strength(string name) =>
        name switch
        {
            "or" => 1,
            "and" or "unless" => 2,
            "==" or "!=" or "<=" or ">=" or "<" or ">" => 3,
            "+" or "-" => 4,
            "*" or "/" or "%" or "atan2" => 5,
            Power => 6,
            _ => 0,
        };

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? Problem(PromExpr.Binary binary)
    {
        var (left, name, right) = (binary.Left.Type, binary.Operator, binary.Right.Type);
        var matches = (binary.On ?? binary.Ignoring) is { IsEmpty: false };
        var vectors = left == QueryType.Vector && right == QueryType.Vector;
        var scalars = left == QueryType.Scalar && right == QueryType.Scalar;
        var (joinsSets, compares) = (JoinsSets(name), IsComparison(name));
        return left is QueryType.Text or QueryType.Range || right is QueryType.Text or QueryType.Range
                ? $"{name} joins numbers and instant vectors, not strings or ranges."
            : joinsSets && !vectors ? $"{name} joins two instant vectors."
            : binary.ReturnsBool && !compares ? $"bool goes with comparisons, not with {name}."
            : joinsSets && binary.Group is not null ? $"{name} takes no group_left or group_right."
            : matches && !vectors ? "on and ignoring match two instant vectors."
            : scalars && compares && !binary.ReturnsBool ? "Two numbers are compared with bool."
            : null;
    }
}
