using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests.Plans;

/// <summary>What is told of two plans, a line each.</summary>
internal static class PlanLines
{
    public static IReadOnlyList<Change> Changes(RenderedEnvironment before, RenderedEnvironment after) =>
        [
            .. PlanComparison
                .Of(before, after)
                .OrderBy(change => change.Effect)
                .ThenBy(change => change.Topic)
                .ThenBy(change => change.Subject, StringComparer.Ordinal)
                .ThenBy(change => change.Text, StringComparer.Ordinal),
        ];

    public static string Of(RenderedEnvironment before, RenderedEnvironment after) =>
        string.Join(
            '\n',
            Changes(before, after)
                .Select(change => $"{(change.IsLoud ? "!" : "")}{change.Effect} {change.Topic} {change.Subject}: {change.Text}")
        );

    public static string Details(RenderedEnvironment before, RenderedEnvironment after, Topic topic) =>
        string.Join('\n', Changes(before, after).Where(change => change.Topic == topic).SelectMany(change => change.Details));

    /// <summary>Prod with an edit of its plan, compared with prod.</summary>
    public static async Task<string> OfEditAsync(Func<RenderedPlan, RenderedPlan> edit)
    {
        var prod = await Renders.ProdAsync;
        return Of(prod, prod with { Plan = edit(prod.Plan) });
    }
}
