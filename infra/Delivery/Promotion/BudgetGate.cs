using System.Collections.Immutable;
using System.Globalization;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Objectives;
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
        var tiers = new[] { before, after }
            .OfType<RenderedEnvironment>()
            .SelectMany(each => each.Plan.Services)
            .SelectMany(service => service.Slos.Select(slo => (Name: $"{service.Id}/{slo.Id}", service.Tier)))
            .GroupBy(each => each.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(each => each.Key, each => each.Last().Tier, StringComparer.Ordinal);
        var loosened = changes.Where(Loosens).ToList();
        if (loosened.Count == 0)
        {
            return [new(Gate, Verdict.Pass, Query, "no promise is loosened, so it does not matter what is left")];
        }

        return
        [
            .. loosened
                .SelectMany(change => Names(change, tiers).Select(slo => (Slo: slo, Change: change)))
                .GroupBy(each => each.Slo, StringComparer.Ordinal)
                .OrderBy(each => each.Key, StringComparer.Ordinal)
                .Select(each => Of(each.Key, tiers[each.Key], each.First().Change, budgets, overrides, now)),
        ];
    }

    /// <summary>Somebody is told later, less, or not at all.</summary>
    private static bool Loosens(Change change) =>
        change is { Effect: Effect.Loss, Topic: Topic.Promises or Topic.Detection or Topic.Alerts or Topic.Routing };

    /// <summary>The promise that it is about; all of them where it names none, such as a receiver that is gone.</summary>
    private static IEnumerable<string> Names(Change change, ImmutableSortedDictionary<string, string> tiers)
    {
        var named = tiers.Keys.Where(slo => SoakNeed.IsAbout(change.Subject, slo)).ToList();
        return named.Count > 0 ? named : tiers.Keys;
    }

    private static GateResult Of(
        string slo,
        string tier,
        Change change,
        Answer budgets,
        IReadOnlyList<PromotionOverride> overrides,
        Instant now
    )
    {
        var parts = slo.Split('/');
        var query = $"{Query}{{service=\"{parts[0]}\",slo=\"{parts[1]}\"}}";
        var what = $"{slo} is loosened ({change.Text})";
        var value = budgets
            .Values.Where(each => each.Label("service") == parts[0] && each.Label("slo") == parts[1])
            .Select(each => (double?)each.Value)
            .FirstOrDefault();
        if (budgets.Problem is { } problem || value is not { } left || !double.IsFinite(left))
        {
            return new(
                Gate,
                Verdict.Inconclusive,
                query,
                $"{what}, and what is left of its budget is not known: {budgets.Problem ?? "no data"}"
            )
            {
                Remedy = "Name the Prometheus of the environment that is promoted into, with --prod-prometheus.",
            };
        }

        var shown = string.Create(CultureInfo.InvariantCulture, $"{what}; {left * 100:0.#} % of its budget is left");
        var policy = ErrorBudgetPolicy.Of(Enum.Parse<Tier>(tier, ignoreCase: true));
        if (policy.At((decimal)Math.Clamp(left, -1e6, 1e6)) is not { HoldsLoosening: true })
        {
            return new(Gate, Verdict.Pass, query, shown);
        }

        var today = LocalDatePattern.Iso.Format(now.InUtc().Date);
        return overrides.FirstOrDefault(each => each.What == slo && string.CompareOrdinal(each.Until, today) >= 0) is { } signed
            ? new(Gate, Verdict.Pass, query, $"{shown}; {signed.Who} answers for it until {signed.Until}: {signed.Why}")
            : new(Gate, Verdict.Fail, query, shown)
            {
                Remedy = $"Wait until it recovers, or sign for it: --override \"{slo} until DATE by WHO because WHY\".",
            };
    }
}
