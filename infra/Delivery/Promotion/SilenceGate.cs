using System.Collections.Immutable;
using FksSre.Delivery.Rendered;
using FksSre.PromQl;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Delivery.Promotion;

/// <summary>
/// A silence loosens a promise as a removed alert does, and no change of the catalogue shows it: while the budget is spent it needs
/// somebody who answers for it.
/// </summary>
public static class SilenceGate
{
    private const string Gate = "budget";

    /// <summary>Of words that anybody typed.</summary>
    private const int LongestWords = 200;

    /// <param name="after">What is to be.</param>
    /// <param name="before">What is there. Null: nothing is promoted yet.</param>
    /// <param name="budgets">Of the environment that is promoted into.</param>
    /// <param name="silences">The same.</param>
    /// <param name="overrides">What somebody answers for.</param>
    /// <param name="now">Overrides end.</param>
    /// <returns>One result for each silence and promise whose budget is spent or not known; one for all where there is none.</returns>
    public static ImmutableArray<GateResult> Of(
        RenderedEnvironment after,
        RenderedEnvironment? before,
        Answer budgets,
        StandingSilences silences,
        IReadOnlyList<PromotionOverride> overrides,
        Instant now
    )
    {
        var left = new LeftBudgets(budgets, after, before);
        var watched = left.Slos.Where(slo => left.IsSpent(slo) != false).ToList();
        if (silences.Problem is { } problem)
        {
            return [NotKnown(left, watched, silences, problem, isFirst: before is null)];
        }

        var alerts = new SilencedAlerts(new[] { before, after }.OfType<RenderedEnvironment>());
        var hits = (
            from silence in silences.All
            from slo in left.Slos
            let told = alerts.Of(silence, slo)
            where told.Count > 0
            select (Silence: silence, Slo: slo, Told: told)
        ).ToLookup(hit => left.IsSpent(hit.Slo) != false);
        ImmutableArray<GateResult> results =
        [
            .. hits[true].Select(hit => Of(hit.Silence, hit.Slo, hit.Told, left, silences, overrides, now)),
        ];
        var others = hits[false].Select(hit => hit.Silence).Distinct().Count();
        return results.IsEmpty ? [new(Gate, Verdict.Pass, silences.Query, Nothing(others, watched.Count))]
            : others == 0 ? results
            : [.. results, new(Gate, Verdict.Pass, silences.Query, Nothing(others, spent: 0))];
    }

    private static string Nothing(int others, int spent) =>
        others > 0
            ? FormattableString.Invariant(
                $"{others} {(others == 1 ? "silence is" : "silences are")} about promises whose budget is not spent"
            )
        : spent == 0 ? "nothing is silent that an SLO would tell, and no budget is spent"
        : "nothing is silent that an SLO would tell";

    private static GateResult NotKnown(LeftBudgets left, List<string> watched, StandingSilences silences, string problem, bool isFirst) =>
        watched.Count == 0 ? new(Gate, Verdict.Pass, silences.Query, "no budget is spent, so it does not matter what is silent")
        : isFirst && silences == StandingSilences.NotNamed
            ? new(Gate, Verdict.Pass, silences.Query, "nothing is promoted yet, so no promise of it can be silent")
        : new(Gate, Verdict.Inconclusive, silences.Query, $"{About(left, watched)}, and silences are not known: {problem}")
        {
            Remedy = "Name the Alertmanager of the environment that is promoted into, with --prod-alertmanager.",
        };

    /// <summary>Which budgets make it matter: those that are spent, and where none is known to be, that they are not known.</summary>
    private static string About(LeftBudgets left, List<string> watched)
    {
        var spent = watched.Where(slo => left.IsSpent(slo) == true).ToList();
        var (some, what) = spent.Count > 0 ? (spent, "is spent") : (watched, "is not known");
        return some.Count == 1
            ? $"the budget of {some[0]} {what}"
            : FormattableString.Invariant($"the budget of {some[0]} and {some.Count - 1} more {what}");
    }

    private static GateResult Of(
        StandingSilence silence,
        string slo,
        IReadOnlyList<string> told,
        LeftBudgets left,
        StandingSilences silences,
        IReadOnlyList<PromotionOverride> overrides,
        Instant now
    )
    {
        var what =
            $"{slo}: {string.Join(" and ", told.Select(word => $"{word}s"))} are silent {Times(silence, now)}, by "
            + $"{Words(silence.By)} ({Words(silence.Comment)}), where {Words(string.Join(',', silence.Matchers.Select(MatcherText.Of)))}";
        var end = $"End it: ./fks silence --end {silence.Id[..Math.Min(8, silence.Id.Length)]}{silences.Named}";
        if (SilencedAlerts.Unreadable(silence).FirstOrDefault() is { } matcher)
        {
            return new(Gate, Verdict.Inconclusive, silences.Query, $"{what}; the pattern of {matcher.Label} cannot be read here")
            {
                Remedy = $"{end}, or set it anew with labels as they are.",
            };
        }

        if (left.IsSpent(slo) is null)
        {
            return new(Gate, Verdict.Inconclusive, silences.Query, $"{what}; {left.Text(slo)}")
            {
                Remedy = $"{end}, or name the Prometheus of the environment that is promoted into, with --prod-prometheus.",
            };
        }

        return BudgetGate.Signed(overrides, slo, now) is { } signed
            ? new(Gate, Verdict.Pass, silences.Query, $"{what}; {left.Text(slo)}; {signed}")
            : new(Gate, Verdict.Fail, silences.Query, $"{what}; {left.Text(slo)}")
            {
                Remedy = $"{end}, or sign for it: --override \"{slo} until DATE by WHO because WHY\".",
            };
    }

    private static string Times(StandingSilence silence, Instant now)
    {
        var until = $"until {InstantPattern.General.Format(silence.Ends)}";
        return silence.Begins > now ? $"from {InstantPattern.General.Format(silence.Begins)} {until}" : until;
    }

    /// <summary>On one line, and not longer than a person reads.</summary>
    private static string Words(string text)
    {
        var line = string.Join(' ', text.Split(Array.Empty<char>(), StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c)));
        return line.Length <= LongestWords ? line : $"{line[..LongestWords]}…";
    }
}
