using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>Mutants of recording rules, one at a time in the whole file, against the tests as they are.</summary>
internal static class RecordingMutantRun
{
    private static readonly TimeSpan _short = TimeSpan.FromMinutes(25);

    public static bool Survives(RuleFile rules, IReadOnlyList<RuleTestFile> tests, RuleMutant mutant)
    {
        var mutated = mutant.In(rules);
        return Passes(Recording(mutated), [Recorded(tests[0])]) && Passes(mutated, Ordered(tests, mutant));
    }

    private static bool Passes(RuleFile rules, IEnumerable<RuleTestFile> tests)
    {
        using var folder = new ScratchFolder();
        folder.Write("rules/rules.yml", RuleYaml.Render(rules));
        return tests.All(file =>
        {
            folder.Write("tests/tests.yml", RuleTestYaml.Render(file with { RuleFile = "rules" }));
            return PromtoolCommand.Run(folder.Path, "test", "rules", "tests/tests.yml").Passed;
        });
    }

    /// <summary>Most mutants of what is recorded show there, and without alerts that is seen in a fraction of the time.</summary>
    private static RuleFile Recording(RuleFile rules) => rules with
    {
        Groups = [.. rules.Groups.Select(g => g with { Rules = [.. g.Rules.OfType<RecordingRule>()] })],
    };

    private static RuleTestFile Recorded(RuleTestFile live) => live with
    {
        Tests = [.. live.Tests
            .Select(test => test with { Expectations = [.. test.Expectations.Where(e => !e.Query.Contains("ALERTS", StringComparison.Ordinal))] })
            .Where(test => !test.Expectations.IsEmpty)],
    };

    /// <summary>Those that tell soonest come first, since the first failure ends it.</summary>
    private static IEnumerable<RuleTestFile> Ordered(IReadOnlyList<RuleTestFile> tests, RuleMutant mutant)
    {
        var live = tests[0];
        var files = new[]
        {
            live with { Tests = [.. live.Tests.Where(IsShort)] },
            live with { Tests = [.. live.Tests.Where(t => !IsShort(t))] },
        }.Concat(tests.Skip(1));
        return ((RecordingRule)mutant.Mutated).Record.StartsWith("slo:", StringComparison.Ordinal) ? files.Reverse() : files;
    }

    private static bool IsShort(RuleTest test) => test.Expectations[^1].At <= _short;
}
