using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>A rule file, the tests that go with it, and what is changed in it.</summary>
/// <param name="Name">Of the case.</param>
/// <param name="Rules">Unchanged.</param>
/// <param name="Tests">Derived with them.</param>
/// <param name="Mutants">Of the rules.</param>
internal sealed record MutatedFile(string Name, RuleFile Rules, IReadOnlyList<RuleTestFile> Tests, List<RuleMutant> Mutants)
{
    private Slo? Slo { get; init; }

    public static MutatedFile Of(Service service, RuleFile rules) =>
        Of(service.Id, rules, [.. RuleTestDerivation.Derive(service, rules)]) with
        {
            Slo = service.Slos[0],
        };

    public static MutatedFile Of(string name, RuleFile rules, params RuleTestFile[] tests) =>
        new(name, rules, tests, [.. RuleMutants.Of(rules)]);

    public string Named(RuleMutant mutant) => $"{Name} {mutant.Name}";

    /// <summary>The change and the changed rule without the names of whose it is.</summary>
    public string Nameless(RuleMutant mutant)
    {
        var alert = mutant.Mutated as AlertRule;
        var text = $"{mutant.Name} {alert?.For} {alert?.KeepFiringFor} {mutant.Mutated.Expression}".Replace(
            Name,
            "SERVICE",
            StringComparison.Ordinal
        );
        return Slo is not { } slo
            ? text
            : text.Replace($"\"{slo.Sli.Name}\"", "SLI", StringComparison.Ordinal)
                .Replace($"={slo.Sli.Name} ", "=SLI ", StringComparison.Ordinal)
                .Replace($"\"{slo.Id}\"", "SLO", StringComparison.Ordinal)
                .Replace($"={slo.Id} ", "=SLO ", StringComparison.Ordinal);
    }
}
