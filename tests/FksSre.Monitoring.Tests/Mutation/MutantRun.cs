using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// Mutants of one file side by side against the tests as they are, the cheapest first. What a test notices is gone for the next.
/// </summary>
internal static partial class MutantRun
{
    /// <summary>Evaluations in one start of promtool; a longer test stands alone.</summary>
    private const int Chunk = 90;

    /// <returns>Those that met all expectations.</returns>
    public static IReadOnlyList<RuleMutant> Survivors(
        RuleFile rules,
        IReadOnlyList<RuleTestFile> tests,
        IReadOnlyList<RuleMutant> mutants,
        params ReadOnlySpan<MutantScope> scopes
    )
    {
        foreach (var scope in scopes)
        {
            mutants = Survivors(rules, tests, [.. mutants.Select((mutant, i) => new MutantWorld(i, rules, mutant, scope))]);
        }

        return mutants;
    }

    private static IReadOnlyList<RuleMutant> Survivors(
        RuleFile rules,
        IReadOnlyList<RuleTestFile> tests,
        ImmutableArray<MutantWorld> worlds
    )
    {
        var alive = Enumerable.Range(0, worlds.Length).ToImmutableSortedSet();
        foreach (var chunk in Chunks(tests))
        {
            bool isJudged;
            do
            {
                var (output, hasErrors) = Run(rules, chunk, [.. alive.Select(i => worlds[i])]);
                var noticed = Noticed()
                    .Matches(output)
                    .Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
                    .ToList();
                alive = alive.Except(noticed);

                // A rule that cannot be evaluated ends its test there; then the others have not been judged.
                isJudged = !hasErrors;
                Assert.True(isJudged || noticed.Count > 0, output);
            } while (!isJudged && !alive.IsEmpty);
        }

        return [.. alive.Select(i => worlds[i].Mutant)];
    }

    private static IEnumerable<RuleTestFile> Chunks(IReadOnlyList<RuleTestFile> files)
    {
        foreach (
            var file in files
                .Select(f => f with { Tests = f.Tests.RemoveAll(t => t.Expectations.IsEmpty) })
                .OrderBy(f => f.Tests.Max(t => Evaluations(f, t)))
        )
        {
            var (chunk, evaluations) = (ImmutableArray<RuleTest>.Empty, 0);
            foreach (var test in file.Tests.OrderBy(t => Evaluations(file, t)))
            {
                if (evaluations > 0 && evaluations + Evaluations(file, test) > Chunk)
                {
                    yield return file with
                    {
                        Tests = chunk,
                    };
                    (chunk, evaluations) = ([], 0);
                }

                (chunk, evaluations) = (chunk.Add(test), evaluations + Evaluations(file, test));
            }

            yield return file with
            {
                Tests = chunk,
            };
        }
    }

    private static int Evaluations(RuleTestFile file, RuleTest test) => 1 + (int)(test.Expectations.Max(e => e.At) / file.Evaluation);

    private static (string Output, bool HasErrors) Run(RuleFile rules, RuleTestFile file, ImmutableArray<MutantWorld> worlds)
    {
        var judged = file with
        {
            RuleFile = "rules",
            Tests = [.. file.Tests.Select(test => Judged(test, worlds)).Where(t => t.Expectations.Length > 0)],
        };
        if (judged.Tests.IsEmpty)
        {
            return ("", false);
        }

        using var folder = new ScratchFolder();
        folder.Write("rules/rules.yml", RuleYaml.Render(With(rules, worlds, judged.Tests)));
        folder.Write("tests/tests.yml", RuleTestYaml.Render(judged));
        var (_, output) = PromtoolCommand.Run(folder.Path, "test", "rules", "tests/tests.yml");
        return (output, output.Contains("err:", StringComparison.Ordinal));
    }

    private static RuleFile With(RuleFile rules, ImmutableArray<MutantWorld> worlds, IEnumerable<RuleTest> tests)
    {
        var copies = rules.Groups.SelectMany((group, g) => group.Rules.SelectMany((_, p) => Copies((g, p)))).ToList();
        var needed = NeededRules.Of(rules, copies, tests);
        return rules with
        {
            Groups =
            [
                .. rules.Groups.Select(
                    (group, g) =>
                        group with
                        {
                            Rules =
                            [
                                .. group.Rules.SelectMany(
                                    (rule, p) => needed.Contains((g, p)) ? Copies((g, p)).Prepend(rule) : Copies((g, p))
                                ),
                            ],
                        }
                ),
            ],
        };

        IEnumerable<Rule> Copies((int Group, int Place) rule) => worlds.Select(world => world.CopyOf(rule)).OfType<Rule>();
    }

    private static RuleTest Judged(RuleTest test, ImmutableArray<MutantWorld> worlds) =>
        test with
        {
            Input = [.. test.Input, .. worlds.SelectMany(w => w.Input(test))],
            Expectations = [.. worlds.SelectMany(w => w.Judged(test))],
        };

    /// <summary>A failed query, or a rule that cannot be evaluated.</summary>
    [GeneratedRegex("(?:expr|rule): .*?_w([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Noticed();
}
