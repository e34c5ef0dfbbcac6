using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Delivery.Promotion;

/// <summary>
/// While a budget is spent, what notices more or sooner always passes; what loosens that very promise needs somebody who answers for it.
/// </summary>
public static class BudgetGate
{
    /// <summary>What is left of each budget, of 1.</summary>
    public const string Query = "slo:error_budget_remaining:ratio";

    private const string Gate = "budget";

    /// <param name="changes">What would be promoted.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="before">What is there; an SLO that is gone stands in it alone. Null: nothing.</param>
    /// <param name="budgets">Of the environment that is promoted into.</param>
    /// <param name="overrides">What somebody answers for.</param>
    /// <param name="now">They end.</param>
    /// <returns>One result for each promise that is loosened; one for all where none is.</returns>
    public static ImmutableArray<GateResult> Of(
        ImmutableArray<Change> changes,
        RenderedEnvironment after,
        RenderedEnvironment? before,
        Answer budgets,
        IReadOnlyList<PromotionOverride> overrides,
        Instant now
    )
    {
        var left = new LeftBudgets(budgets, after, before);
        var loosened = changes.Where(Loosens).ToList();
        if (loosened.Count == 0)
        {
            return [new(Gate, Verdict.Pass, Query, "no promise is loosened, so it does not matter what is left")];
        }

        return
        [
            .. loosened
                .SelectMany(change => Names(change, left).Select(slo => (Slo: slo, Change: change)))
                .GroupBy(each => each.Slo, StringComparer.Ordinal)
                .OrderBy(each => each.Key, StringComparer.Ordinal)
                .Select(each => Of(each.Key, each.First().Change, left, overrides, now)),
        ];
    }

    /// <summary>Somebody is told later, less, or not at all.</summary>
    private static bool Loosens(Change change) =>
        change is { Effect: Effect.Loss, Topic: Topic.Promises or Topic.Detection or Topic.Alerts or Topic.Routing };

    /// <summary>The promise that it is about; all of them where it names none, such as a receiver that is gone.</summary>
    private static IEnumerable<string> Names(Change change, LeftBudgets left)
    {
        var named = left.Slos.Where(slo => SoakNeed.IsAbout(change.Subject, slo)).ToList();
        return named.Count > 0 ? named : left.Slos;
    }

    /// <summary>Who answers for a promise on a day, in words; null: nobody.</summary>
    internal static string? Signed(IReadOnlyList<PromotionOverride> overrides, string slo, Instant now)
    {
        var today = LocalDatePattern.Iso.Format(now.InUtc().Date);
        return overrides.FirstOrDefault(each => each.What == slo && string.CompareOrdinal(each.Until, today) >= 0) is { } signed
            ? $"{signed.Who} answers for it until {signed.Until}: {signed.Why}"
            : null;
    }

    private static GateResult Of(string slo, Change change, LeftBudgets left, IReadOnlyList<PromotionOverride> overrides, Instant now)
    {
        var (query, what) = (LeftBudgets.Query(slo), $"{slo} is loosened ({change.Text})");
        if (left.IsSpent(slo) is not { } isSpent)
        {
            return new(Gate, Verdict.Inconclusive, query, $"{what}, and {left.Text(slo)}")
            {
                Remedy = "Name the Prometheus of the environment that is promoted into, with --prod-prometheus.",
            };
        }

        var shown = $"{what}; {left.Text(slo)}";
        return !isSpent ? new(Gate, Verdict.Pass, query, shown)
            : Signed(overrides, slo, now) is { } signed ? new(Gate, Verdict.Pass, query, $"{shown}; {signed}")
            : new(Gate, Verdict.Fail, query, shown)
            {
                Remedy = $"Wait until it recovers, or sign for it: --override \"{slo} until DATE by WHO because WHY\".",
            };
    }
}
