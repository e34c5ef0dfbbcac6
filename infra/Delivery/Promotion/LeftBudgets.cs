using System.Collections.Immutable;
using System.Globalization;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Delivery.Promotion;

/// <summary>What is left of the budget of each SLO, of one side or the other, and whether its policy holds what loosens it.</summary>
/// <param name="answer">To <see cref="BudgetGate.Query"/>.</param>
/// <param name="after">What is to be.</param>
/// <param name="before">What is there; an SLO that is gone stands in it alone. Null: nothing.</param>
internal sealed class LeftBudgets(Answer answer, RenderedEnvironment after, RenderedEnvironment? before)
{
    private readonly ImmutableSortedDictionary<string, string> _tiers = new[] { before, after }
        .OfType<RenderedEnvironment>()
        .SelectMany(each => each.Plan.Services)
        .SelectMany(service => service.Slos.Select(slo => (Name: $"{service.Id}/{slo.Id}", service.Tier)))
        .GroupBy(each => each.Name, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(each => each.Key, each => each.Last().Tier, StringComparer.Ordinal);

    /// <summary>All SLOs, as <c>service/slo</c>, in order.</summary>
    public IEnumerable<string> Slos => _tiers.Keys;

    /// <summary>Of 1; null where it is not known.</summary>
    public double? Of(string slo)
    {
        var parts = slo.Split('/');
        var value = answer
            .Values.Where(each => each.Label("service") == parts[0] && each.Label("slo") == parts[1])
            .Select(each => (double?)each.Value)
            .FirstOrDefault();
        return answer.Problem is null && value is { } left && double.IsFinite(left) ? left : null;
    }

    /// <summary>Whether what loosens it is held; null where it is not known.</summary>
    public bool? IsSpent(string slo) =>
        Of(slo) is { } left
            ? ErrorBudgetPolicy.Of(Enum.Parse<Tier>(_tiers[slo], ignoreCase: true)).At((decimal)Math.Clamp(left, -1e6, 1e6))
                is { HoldsLoosening: true }
            : null;

    /// <summary>Ends a sentence.</summary>
    public string Text(string slo) =>
        Of(slo) is { } left
            ? string.Create(CultureInfo.InvariantCulture, $"{left * 100:0.#} % of its budget is left")
            : $"what is left of its budget is not known: {answer.Problem ?? "no data"}";

    /// <summary>What it was asked by.</summary>
    public static string Query(string slo)
    {
        var parts = slo.Split('/');
        return $"{BudgetGate.Query}{{service=\"{parts[0]}\",slo=\"{parts[1]}\"}}";
    }
}
