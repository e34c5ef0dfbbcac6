using System.Collections.Concurrent;
using System.Diagnostics;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels;
using Xunit.Abstractions;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>The tests that are derived with the rules notice every change to a rule.</summary>
public class MutationTests(ITestOutputHelper log)
{
    /// <summary>Recordings are mutated so many at a time: few starts of promtool, and work for every processor.</summary>
    private const int Batch = 60;

    private static readonly AlertLinks _links = new("https://runbooks.example/", null);

    [Fact]
    public void Mutants_of_rules_are_killed_by_derived_tests()
    {
        var watch = Stopwatch.StartNew();
        var jobs = MutationCases.Services.Where(s => Environment.GetEnvironmentVariable("FKS_ONLY") is not { } only || s.Id == only).Select(Job.Of).ToList();
        Distinct(jobs);
        var survivors = Partitioner.Create(jobs.SelectMany(Parts), EnumerablePartitionerOptions.NoBuffering).AsParallel().WithDegreeOfParallelism(2)
            .WithExecutionMode(ParallelExecutionMode.ForceParallelism).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .SelectMany(part => part()).ToList();

        var listed = jobs.Sum(j => j.Mutants.Count);
        log.WriteLine(FormattableString.Invariant($"{listed - survivors.Count} of {listed} mutants killed in {watch.Elapsed.TotalSeconds:0} s"));
        Assert.True(survivors.Count == 0, $"{survivors.Count} of {listed} mutants survive:\n{string.Join('\n', survivors.Order(StringComparer.Ordinal))}");
    }

    /// <summary>What is done to mutants does not kill a rule by itself.</summary>
    [Fact]
    public void Rules_as_they_are_survive()
    {
        foreach (var job in MutationCases.Services.Select(Job.Of))
        {
            job.Mutants.Clear();
            job.Mutants.AddRange(RuleMutants.Unchanged(job.Rules));
            var killed = job.Mutants.Select(job.Named).Except(Parts(job).SelectMany(part => part())).ToList();
            Assert.True(killed.Count == 0, string.Join('\n', killed));
        }
    }

    /// <summary>A rule that differs only by names is mutated in the first service that has it.</summary>
    private static void Distinct(List<Job> jobs)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var job in jobs)
        {
            job.Mutants.RemoveAll(mutant => !seen.Add(job.Nameless(mutant)));
        }
    }

    /// <summary>Pages and tickets apart: a mutant that mistakes every alert for a page must not see those of other mutants.</summary>
    private static IEnumerable<Func<IEnumerable<string>>> Parts(Job job)
    {
        var recordings = job.Mutants.Where(m => m.Mutated is RecordingRule).Chunk(Batch).Select(batch => Part(batch, MutantScope.Recordings, MutantScope.All));
        var alerts = job.Mutants.Where(m => m.Mutated is AlertRule).GroupBy(m => m.Mutated.Labels["severity"]).Select(severity => Part([.. severity], MutantScope.Alone));
        return alerts.Concat(recordings);

        Func<IEnumerable<string>> Part(RuleMutant[] mutants, params MutantScope[] scopes) =>
            () => MutantRun.Survivors(job.Rules, job.Tests, mutants, scopes).Select(job.Named);
    }

    private sealed record Job(Service Service, RuleFile Rules, IReadOnlyList<RuleTestFile> Tests, List<RuleMutant> Mutants)
    {
        public static Job Of(Service service)
        {
            var rules = ServiceRules.Derive(service, _links);
            return new(service, rules, [.. RuleTestDerivation.Derive(service, rules)], [.. RuleMutants.Of(rules)]);
        }

        public string Named(RuleMutant mutant) => $"{Service.Id} {mutant.Name}";

        public string Nameless(RuleMutant mutant) =>
            $"{mutant.Name} {(mutant.Mutated as AlertRule)?.For} {mutant.Mutated.Expression}"
                .Replace(Service.Id, "SERVICE", StringComparison.Ordinal)
                .Replace($"\"{Service.Slos[0].Sli.Name}\"", "SLI", StringComparison.Ordinal)
                .Replace($"={Service.Slos[0].Sli.Name} ", "=SLI ", StringComparison.Ordinal)
                .Replace($"\"{Service.Slos[0].Id}\"", "SLO", StringComparison.Ordinal)
                .Replace($"={Service.Slos[0].Id} ", "=SLO ", StringComparison.Ordinal);
    }
}
