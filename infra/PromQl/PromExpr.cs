using System.Collections.Immutable;

namespace FksSre.PromQl;

/// <summary>
/// A PromQL expression as a tree: of a query that is read (<see cref="Query"/>) as of one that is made (<see cref="Prom"/>). One printer
/// writes it: <see cref="PromPrinter"/>.
/// </summary>
public abstract partial record PromExpr
{
    private PromExpr(QueryType type) => Type = type;

    internal QueryType Type { get; }

    internal virtual ImmutableArray<PromExpr> Children => [];

    /// <summary>Where it stands among the tokens of its query, without parentheses around it; the end is excluded.</summary>
    internal (int From, int To) Span { get; init; }

    /// <summary>Itself and all within it, each before its parts.</summary>
    internal IReadOnlyList<PromExpr> All
    {
        get
        {
            var all = new List<PromExpr>(8);
            AddTo(all);
            return all;
        }
    }

    private void AddTo(List<PromExpr> all)
    {
        all.Add(this);
        foreach (var child in Children)
        {
            child.AddTo(all);
        }
    }

    /// <param name="Text">As it stands there: <c>0.001</c>, <c>1e3</c>, <c>Inf</c>.</param>
    public sealed record Number(string Text) : PromExpr(QueryType.Scalar)
    {
        /// <summary>Decimals are written without float noise.</summary>
        public Number(decimal value)
            : this(PromText.Number(value)) { }
    }

    /// <summary>A string, as an argument of a function.</summary>
    /// <param name="Value">Without its quotes.</param>
    public sealed record Quoted(string Value) : PromExpr(QueryType.Text);

    /// <summary>The newest sample of each series.</summary>
    /// <param name="Selector">Metric and matchers.</param>
    public sealed record Series(Selector Selector) : PromExpr(QueryType.Vector)
    {
        /// <param name="selector">Metric and matchers.</param>
        /// <param name="ago">How long before the query's own time; if that is negative, so much later.</param>
        public Series(Selector selector, TimeSpan ago)
            : this(selector) => Time = PromText.Offset(ago);

        /// <summary>The other time that it is read at, as it stands there: <c>offset 1h</c>, <c>@ end()</c>; empty: none.</summary>
        public string Time { get; init; } = "";

        internal bool Moved => Time.Length > 0;
    }

    /// <summary>Another metric, or other series, for each lookback: the placeholder stands in a name or a value.</summary>
    /// <remarks>No <see cref="Series"/>, since what is asked for is known only with the lookback.</remarks>
    /// <param name="Selector">With the placeholder, e.g. <c>errors:rate{{.window}}</c>.</param>
    internal sealed record SeriesByLookback(Selector Selector) : PromExpr(QueryType.Vector)
    {
        /// <summary>As of <see cref="Series"/>.</summary>
        public string Time { get; init; } = "";
    }

    /// <summary>All samples of a lookback, or one value a step of it.</summary>
    /// <param name="Inner">What is read: a series, or anything step by step.</param>
    /// <param name="Lookback">As it stands there, e.g. <c>5m</c>; null for the placeholder.</param>
    public sealed record Range(PromExpr Inner, string? Lookback) : PromExpr(QueryType.Range)
    {
        /// <param name="series">Metric and matchers.</param>
        /// <param name="lookback">How far it reaches back.</param>
        /// <param name="ago">When it ended, before the query's own time; if that is negative, it will end so much later.</param>
        public Range(Selector series, TimeSpan lookback, TimeSpan ago = default)
            : this(new Series(series), PromText.Duration(lookback)) => Time = PromText.Offset(ago);

        /// <summary>
        /// How far apart the values of a subquery are, as it stands there; empty for Prometheus's own step, null where it is no subquery.
        /// </summary>
        public string? Step { get; init; }

        /// <summary>As of <see cref="Series"/>.</summary>
        public string Time { get; init; } = "";

        internal bool IsSubquery => Step is not null;

        internal bool Moved => Time.Length > 0;

        internal override ImmutableArray<PromExpr> Children => [Inner];
    }

    /// <summary>A function of PromQL with its arguments in order, e.g. <c>clamp_min</c>; an aggregation is not one.</summary>
    public sealed record Call(string Function, ImmutableArray<PromExpr> Arguments) : PromExpr(QueryFunctions.Gives(Function))
    {
        internal override ImmutableArray<PromExpr> Children => Arguments;
    }

    /// <param name="Operator">E.g. <c>sum</c>.</param>
    /// <param name="Arguments">The vector is the last.</param>
    public sealed record Aggregate(string Operator, ImmutableArray<PromExpr> Arguments) : PromExpr(QueryType.Vector)
    {
        /// <summary>Over all series, or <c>by</c> the given labels.</summary>
        public Aggregate(string @operator, PromExpr inner, ImmutableArray<string> by)
            : this(@operator, [inner]) => By = by.IsEmpty ? null : by;

        /// <summary>The vector.</summary>
        public PromExpr Inner => Arguments[^1];

        /// <summary>The labels that are kept apart; null where nothing is said of them.</summary>
        public ImmutableArray<string>? By { get; init; }

        /// <summary>The labels that are put together, instead of <see cref="By"/>.</summary>
        public ImmutableArray<string>? Without { get; init; }

        /// <summary>Keeps some labels apart.</summary>
        internal bool IsGrouped => By is { IsEmpty: false } || Without is not null;

        internal override ImmutableArray<PromExpr> Children => Arguments;
    }

    /// <param name="Left">Left operand.</param>
    /// <param name="Operator">As in PromQL: <c>+ - * / &gt; and or unless</c> …</param>
    /// <param name="Right">Right operand.</param>
    /// <param name="On">The labels to match on; default: all.</param>
    public sealed record Binary(PromExpr Left, string Operator, PromExpr Right, ImmutableArray<string>? On = null)
        : PromExpr(Left.Type == QueryType.Scalar && Right.Type == QueryType.Scalar ? QueryType.Scalar : QueryType.Vector)
    {
        /// <summary>The labels not to match on, instead of <see cref="On"/>; default: none.</summary>
        public ImmutableArray<string>? Ignoring { get; init; }

        /// <summary>
        /// The side of which several series may match one of the other, and whose labels the result has, with the labels that it takes over
        /// from the other side; null where each matches one.
        /// </summary>
        internal (string Word, ImmutableArray<string> Labels)? Group { get; init; }

        /// <summary>A comparison that gives 1 or 0 instead of what it holds for.</summary>
        internal bool ReturnsBool { get; init; }

        internal bool IsComparison => QueryOperators.IsComparison(Operator);

        /// <summary>A comparison that gives what it holds for.</summary>
        internal bool IsFilter => IsComparison && !ReturnsBool;

        /// <summary>Where the operator stands among the tokens, with what says how both sides are matched.</summary>
        internal (int From, int To) OperatorSpan { get; init; }

        internal override ImmutableArray<PromExpr> Children => [Left, Right];
    }

    internal sealed record Negated(PromExpr Inner) : PromExpr(Inner.Type)
    {
        internal override ImmutableArray<PromExpr> Children => [Inner];
    }

    /// <summary>A person's own query, from a specification file. Printed in parentheses, otherwise untouched.</summary>
    public sealed record Verbatim(string Text) : PromExpr(QueryType.Vector);
}
