using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// Mutants of alerts, all side by side with the rules they come from: no rule reads them, so each behaves as it would alone.
/// Each bears a name of its own, and must meet what its original meets.
/// </summary>
internal static partial class AlertMutantRun
{
    /// <returns>Those that met all expectations.</returns>
    public static IReadOnlyList<RuleMutant> Survivors(RuleFile rules, IEnumerable<RuleTestFile> tests, IReadOnlyList<RuleMutant> mutants)
    {
        var alive = mutants.Select((mutant, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"m{i}"), Mutant: mutant)).ToImmutableArray();
        foreach (var file in tests.Reverse())
        {
            var wrong = ImmutableHashSet<string>.Empty;
            do
            {
                var (output, hasErrors) = Run(rules, file, alive);
                wrong = [.. Named().Matches(output).Select(m => m.Groups[1].Value)];
                alive = [.. alive.Where(m => !wrong.Contains(m.Name))];
                if (!hasErrors)
                {
                    break;
                }

                Assert.True(wrong.Count > 0, output);
            }
            while (alive.Length > 0);
        }

        return [.. alive.Select(m => m.Mutant)];
    }

    /// <summary>A rule that cannot be evaluated ends its test there; then the others have not been judged.</summary>
    private static (string Output, bool HasErrors) Run(RuleFile rules, RuleTestFile file, ImmutableArray<(string Name, RuleMutant Mutant)> mutants)
    {
        var judged = file with { RuleFile = "rules", Tests = [.. file.Tests.Select(test => Judged(test, rules, mutants)).Where(t => t.Expectations.Length > 0)] };
        if (judged.Tests.IsEmpty || mutants.IsEmpty)
        {
            return ("", false);
        }

        using var folder = new ScratchFolder();
        folder.Write("rules/rules.yml", RuleYaml.Render(With(rules, mutants)));
        folder.Write("tests/tests.yml", RuleTestYaml.Render(judged));
        var (_, output) = PromtoolCommand.Run(folder.Path, "test", "rules", "tests/tests.yml");
        return (output, output.Contains("err:", StringComparison.Ordinal));
    }

    private static RuleFile With(RuleFile rules, ImmutableArray<(string Name, RuleMutant Mutant)> mutants) => rules with
    {
        Groups = [.. rules.Groups.Select((group, g) => group with
        {
            Rules = [.. group.Rules.SelectMany((rule, p) => mutants
                .Where(m => m.Mutant.Rule == (g, p))
                .Select(m => (Rule)((AlertRule)m.Mutant.Mutated with { Alert = m.Name }))
                .Prepend(rule))],
        })],
    };

    /// <summary>What is expected of the originals, of their mutants.</summary>
    private static RuleTest Judged(RuleTest test, RuleFile rules, ImmutableArray<(string Name, RuleMutant Mutant)> mutants) => test with
    {
        Expectations =
        [
            .. from expectation in test.Expectations
               from m in mutants
               let original = (AlertRule)rules.Groups[m.Mutant.Rule.Group].Rules[m.Mutant.Rule.Place]
               let named = $"alertname=\"{original.Alert}\""
               where expectation.Query.StartsWith($"ALERTS{{{named},", StringComparison.Ordinal)
                   && expectation.Query.Contains($"tier=\"{original.Labels["tier"]}\"", StringComparison.Ordinal)
               select expectation with
               {
                   Query = Renamed(expectation.Query, named, m.Name),
                   Samples = [.. expectation.Samples.Select(s => s with { Labels = Renamed(s.Labels, named, m.Name) })],
               },
        ],
    };

    private static string Renamed(string text, string named, string name) => text.Replace(named, $"alertname=\"{name}\"", StringComparison.Ordinal);

    /// <summary>A failed query, or a rule that cannot be evaluated.</summary>
    [GeneratedRegex("""expr: "ALERTS\{alertname=\\"(m\d+)\\"|rule: (?<1>m\d+),""")]
    private static partial Regex Named();
}
