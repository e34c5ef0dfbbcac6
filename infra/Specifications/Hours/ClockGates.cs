using System.Collections.Immutable;
using FksSre.PromQl;

namespace FksSre.Specifications.Hours;

/// <summary>Finds what in a query lets data through at some times alone: <c>… and on() (hour() &gt;= 8 &lt; 18)</c>.</summary>
internal static class ClockGates
{
    private static readonly PromExpr _one = Prom.Vector(1m);

    /// <summary>All that must hold for the query to give anything but nothing and 0.</summary>
    public static IEnumerable<PromExpr> Of(PromExpr query) =>
        query switch
        {
            PromExpr.Binary { Operator: "and" } both when Clock.Is(both.Right) => Of(both.Left).Append(both.Right),
            PromExpr.Binary { Operator: "unless" } less => Clock.Is(less.Right) ? Of(less.Left).Append(Without(less.Right)) : Of(less.Left),
            PromExpr.Binary { Operator: "*" or "/" } product when Clock.Is(product.Right) => Of(product.Left)
                .Append(NotZero(product.Right)),
            PromExpr.Binary { Operator: "*" } product when Clock.Is(product.Left) => Of(product.Right).Append(NotZero(product.Left)),
            PromExpr.Binary { Operator: "or" } either => Of(either.Left).IntersectBy(Of(either.Right).Select(Clock.Text), Clock.Text),
            PromExpr.Call { Function: "absent" or "absent_over_time" } => [],
            PromExpr.Aggregate aggregate => Of(aggregate.Arguments[^1]),
            _ => query.Children.SelectMany(Of),
        };

    /// <summary>Factors that are no 1 while the gate is open: the hour itself, which counts each event so many times.</summary>
    public static IEnumerable<PromExpr> Factors(PromExpr query) =>
        from product in query.All.OfType<PromExpr.Binary>()
        where product.Operator is "*" or "/"
        from factor in new[] { product.Left, product.Right }
        where Clock.Is(factor) && !Clock.Is(product)
        select factor;

    /// <summary>Conditions on other metrics than those that are counted. When they hold, nobody can tell from the query.</summary>
    /// <returns>The metrics they are about.</returns>
    public static ImmutableArray<string> Others(PromExpr query) =>
        [
            .. from binary in query.All.OfType<PromExpr.Binary>()
            where binary.Operator is "and" or "unless" && !Clock.Is(binary.Right)
            where QueryShape.Growth(binary.Left) is null || QueryShape.Growth(binary.Right) is null
            let metrics = Metrics(binary.Right)
            where metrics.Length > 0 && !metrics.Intersect(Metrics(binary.Left), StringComparer.Ordinal).Any()
            where
                binary.Operator == "unless"
                || Clock.Reads(binary.Right)
                || binary.Right.All.OfType<PromExpr.Binary>().Any(c => c.IsComparison)
            from metric in metrics
            select metric,
        ];

    private static string[] Metrics(PromExpr query) =>
        [.. query.All.OfType<PromExpr.Series>().Select(s => s.Selector.Metric).Distinct(StringComparer.Ordinal)];

    private static PromExpr Without(PromExpr clock) => _one.Unless(clock);

    private static PromExpr NotZero(PromExpr clock) => new PromExpr.Binary(clock, "!=", 0m);
}
