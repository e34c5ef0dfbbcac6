using System.Collections.Concurrent;
using System.Diagnostics;
using FksSre.Monitoring.Rules;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// The tests that are derived with the rules notice every change to a rule. <c>./fks test --mutants</c> runs them, since they take a
/// quarter of an hour.
/// </summary>
[Trait("Category", "Mutation")]
public class MutationTests(ITestOutputHelper log)
{
    /// <summary>Recordings are mutated so many at a time: few starts of promtool, and work for every processor.</summary>
    private const int Batch = 60;

    private readonly MutationProgress _progress = new();

    [Fact]
    public void Mutants_of_rules_are_killed_by_derived_tests()
    {
        var watch = Stopwatch.StartNew();
        var files = MutationCases.Files.ToList();
        Distinct(files);
        var listed = files.Sum(j => j.Mutants.Count);
        var survivors = Survivors(files);
        log.WriteLine(
            FormattableString.Invariant($"{listed - survivors.Count} of {listed} mutants killed in {watch.Elapsed.TotalSeconds:0} s")
        );
        Assert.True(
            survivors.Count == 0,
            $"{survivors.Count} of {listed} mutants survive:\n{string.Join('\n', survivors.Order(StringComparer.Ordinal))}"
        );
    }

    /// <summary>What is done to mutants does not kill a rule by itself.</summary>
    [Fact]
    public void Rules_as_they_are_survive()
    {
        var unchanged = MutationCases.Files.Select(file => file with { Mutants = [.. RuleMutants.Unchanged(file.Rules)] }).ToList();
        var killed = unchanged.SelectMany(file => file.Mutants.Select(file.Named)).Except(Survivors(unchanged)).ToList();
        Assert.True(killed.Count == 0, string.Join('\n', killed));
    }

    private List<string> Survivors(IReadOnlyCollection<MutatedFile> files)
    {
        _progress.Begin(files.Sum(file => file.Mutants.Count));
        return
        [
            .. Partitioner
                .Create(files.SelectMany(Parts), EnumerablePartitionerOptions.NoBuffering)
                .AsParallel()
                .WithDegreeOfParallelism(2)
                .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
                .WithMergeOptions(ParallelMergeOptions.NotBuffered)
                .SelectMany(part => part()),
        ];
    }

    /// <summary>A rule that differs only by names is mutated in the first service that has it.</summary>
    private static void Distinct(List<MutatedFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            file.Mutants.RemoveAll(mutant => !seen.Add(file.Nameless(mutant)));
        }
    }

    /// <summary>
    /// Each alert apart, so that no more than its own tests are run for its mutants, and its pages and tickets: a mutant that mistakes
    /// every
    /// alert for a page must not see those of others.
    /// </summary>
    private IEnumerable<Func<IEnumerable<string>>> Parts(MutatedFile file)
    {
        var recordings = file
            .Mutants.Where(m => m.Mutated is RecordingRule)
            .Chunk(Batch)
            .Select((batch, i) => Part($"recordings {i + 1}", batch, MutantScope.Recordings, MutantScope.All));
        var alerts = file
            .Mutants.Where(m => m.Mutated is AlertRule)
            .GroupBy(m => (((AlertRule)m.Mutated).Alert, Severity: m.Mutated.Labels["severity"]))
            .Select(alert => Part($"{alert.Key.Alert} {alert.Key.Severity}", [.. alert], MutantScope.Alone));
        return alerts.Concat(recordings);

        Func<IEnumerable<string>> Part(string what, RuleMutant[] mutants, params MutantScope[] scopes) =>
            () =>
            {
                List<string> survivors = [.. MutantRun.Survivors(file.Rules, file.Tests, mutants, scopes).Select(file.Named)];
                _progress.Ended($"{file.Name} {what}", mutants.Length, survivors);
                return survivors;
            };
    }
}
