using System.Text.RegularExpressions;
using FksSre.Tests;

namespace FksSre.Policies.Tests.HostileMutations.Making;

/// <summary>Mutants that no rule reports, each below its reason: tests/Cases/policy-mutants.md.</summary>
internal static partial class KnownSurvivors
{
    private static readonly string _file = Path.Combine(RepositoryRoot.Folder, "tests", "Cases", "policy-mutants.md");

    /// <summary>What is wrong with the list: survivors that it lacks, and lines that no longer say what is so.</summary>
    /// <param name="ofPlan">Whether the mutants are of the plan, not of resources.</param>
    /// <param name="reported">By the mutants' names, whether a rule reports them.</param>
    public static IEnumerable<string> Wrong(bool ofPlan, IReadOnlyDictionary<string, bool> reported)
    {
        var lines = Lines()
            .Where(line => line.StartsWith("plan-", StringComparison.Ordinal) == ofPlan)
            .Select(line => (Line: line, Shape: Shape(line)))
            .ToList();
        return
        [
            .. from mutant in reported
            where !mutant.Value && !lines.Exists(line => line.Shape.IsMatch(mutant.Key))
            select $"no rule reports, and no line explains: {mutant.Key}",
            .. from mutant in reported
            where mutant.Value
            from line in lines
            where line.Shape.IsMatch(mutant.Key)
            select $"a rule reports now: {mutant.Key}, but {line.Line} says that none does",
            .. from line in lines where !reported.Keys.Any(line.Shape.IsMatch) select $"there is no such mutant any more: {line.Line}",
        ];
    }

    private static IEnumerable<string> Lines() =>
        File.ReadLines(_file).Select(line => Listed().Match(line)).Where(line => line.Success).Select(line => line.Groups[1].Value);

    /// <summary>A star stands for anything.</summary>
    private static Regex Shape(string line) =>
        new(
            $@"\A{Regex.Escape(line).Replace(@"\*", ".*", StringComparison.Ordinal)}\z",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

    [GeneratedRegex("^- `(.+)`$", RegexOptions.None, 1000)]
    private static partial Regex Listed();
}
