using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>The selectors of an expression, to be read or replaced.</summary>
internal static class SelectorMapping
{
    public static IEnumerable<Selector> Selectors(this PromExpr expression) =>
        expression switch
        {
            PromExpr.Series series => [series.Selector],
            PromExpr.Range range => range.Inner.Selectors(),
            PromExpr.Call call => call.Arguments.SelectMany(Selectors),
            PromExpr.Aggregate aggregate => aggregate.Inner.Selectors(),
            PromExpr.Binary binary => binary.Left.Selectors().Concat(binary.Right.Selectors()),
            _ => [],
        };

    public static PromExpr WithSelectors(this PromExpr expression, Func<Selector, Selector> map) =>
        expression switch
        {
            PromExpr.Series series => series with { Selector = map(series.Selector) },
            PromExpr.Range range => range with { Inner = range.Inner.WithSelectors(map) },
            PromExpr.Call call => call with { Arguments = [.. call.Arguments.Select(a => a.WithSelectors(map))] },
            PromExpr.Aggregate aggregate => aggregate with { Arguments = [aggregate.Inner.WithSelectors(map)] },
            PromExpr.Binary binary => binary with { Left = binary.Left.WithSelectors(map), Right = binary.Right.WithSelectors(map) },
            _ => expression,
        };
}
