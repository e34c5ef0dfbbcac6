using System.Collections.Immutable;

namespace FksSre.PromQl;

internal enum QueryType
{
    Scalar,
    Text,

    /// <summary>One sample for each series: the only kind a rule can record.</summary>
    Vector,

    /// <summary>Many samples for each series.</summary>
    Range,
}

/// <summary>What a person's query is made of, as far as it matters for an indicator. A closed family.</summary>
internal abstract record QueryExpression(QueryType Type)
{
    public virtual IEnumerable<QueryExpression> Children => [];

    /// <summary>Where it stands among the tokens of its query, without parentheses around it; the end is excluded.</summary>
    public (int From, int To) Span { get; init; }

    /// <summary>Itself and all within it.</summary>
    public IEnumerable<QueryExpression> All => Children.SelectMany(c => c.All).Prepend(this);

    /// <param name="Text">As it stands there.</param>
    /// <param name="Type">A number or a string.</param>
    public sealed record Literal(string Text, QueryType Type) : QueryExpression(Type);

    /// <param name="Selector">Metric and matchers.</param>
    /// <param name="Moved">Read at another time, by <c>offset</c> or <c>@</c>.</param>
    public sealed record Series(Selector Selector, bool Moved) : QueryExpression(QueryType.Vector)
    {
        /// <summary>The other time, as it stands there: <c>offset 1h</c>; empty where there is none.</summary>
        public string Time { get; init; } = "";
    }

    /// <summary>Another metric, or other series, for each lookback: the placeholder stands in a name or a value.</summary>
    /// <remarks>No selector, since what is asked for is known only with the lookback.</remarks>
    /// <param name="Metric">As it stands there, e.g. <c>errors:rate{{.window}}</c>; empty where the matchers stand alone.</param>
    public sealed record SeriesByLookback(string Metric) : QueryExpression(QueryType.Vector);

    /// <param name="Inner">What is read.</param>
    /// <param name="Lookback">As it stands there, e.g. <c>5m</c>; null for the placeholder.</param>
    /// <param name="IsSubquery">Evaluated step by step.</param>
    /// <param name="Moved">Read at another time.</param>
    public sealed record Range(QueryExpression Inner, string? Lookback, bool IsSubquery, bool Moved) : QueryExpression(QueryType.Range)
    {
        /// <summary>As of <see cref="Series"/>.</summary>
        public string Time { get; init; } = "";

        public override IEnumerable<QueryExpression> Children => [Inner];
    }

    public sealed record Call(string Function, ImmutableArray<QueryExpression> Arguments, QueryType Type) : QueryExpression(Type)
    {
        public override IEnumerable<QueryExpression> Children => Arguments;
    }

    /// <param name="Operator">E.g. <c>sum</c>.</param>
    /// <param name="Arguments">The vector is the last.</param>
    /// <param name="IsGrouped">Keeps some labels apart, by <c>by</c> or <c>without</c>.</param>
    public sealed record Aggregate(string Operator, ImmutableArray<QueryExpression> Arguments, bool IsGrouped)
        : QueryExpression(QueryType.Vector)
    {
        public override IEnumerable<QueryExpression> Children => Arguments;
    }

    public sealed record Binary(QueryExpression Left, string Operator, QueryExpression Right, QueryType Type) : QueryExpression(Type)
    {
        /// <summary>A comparison that gives 1 or 0 instead of what it holds for.</summary>
        public bool ReturnsBool { get; init; }

        public bool IsComparison => QueryOperators.IsComparison(Operator);

        /// <summary>A comparison that gives what it holds for.</summary>
        public bool IsFilter => IsComparison && !ReturnsBool;

        /// <summary>Where the operator stands among the tokens, with what says how both sides are matched.</summary>
        public (int From, int To) OperatorSpan { get; init; }

        public override IEnumerable<QueryExpression> Children => [Left, Right];
    }

    public sealed record Negated(QueryExpression Inner) : QueryExpression(Inner.Type)
    {
        public override IEnumerable<QueryExpression> Children => [Inner];
    }
}
