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
        using var folder = new ScratchFolder();
        folder.Write("rules/rules.yml", RuleYaml.Render(mutant.In(rules)));
        return Ordered(tests, mutant).All(file =>
        {
            folder.Write("tests/tests.yml", RuleTestYaml.Render(file with { RuleFile = "rules" }));
            return PromtoolCommand.Run(folder.Path, "test", "rules", "tests/tests.yml").Passed;
        });
    }

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
