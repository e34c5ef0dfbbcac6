using System.Diagnostics;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels;
using Xunit.Abstractions;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>The tests that are derived with the rules notice every change to a rule.</summary>
public class MutationTests(ITestOutputHelper log)
{
    /// <summary>
    /// Mutants that no derived test notices yet, by service: ranges and guards of the exact tiles of a good counter, matchers of
    /// a probe's tiles, and 0 / total instead of 0 * total where there is no traffic. May only fall.
    /// </summary>
    private static readonly Dictionary<string, int> _unnoticed = new(StringComparer.Ordinal) { ["by_good"] = 11, ["by_probe"] = 8, ["by_requests"] = 1 };

    private static readonly AlertLinks _links = new("https://runbooks.example/", null);

    [Fact]
    public void Mutants_of_rules_are_killed_by_derived_tests_but_for_the_listed_few()
    {
        var watch = Stopwatch.StartNew();
        var jobs = MutationCases.Services.Select(Job.Of).ToList();
        Distinct(jobs);
        var survivors = jobs.SelectMany(job => Parts(job)).AsParallel().WithDegreeOfParallelism(2)
            .WithExecutionMode(ParallelExecutionMode.ForceParallelism).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .SelectMany(part => part()).ToList();

        var listed = jobs.Sum(j => j.Mutants.Count);
        log.WriteLine(FormattableString.Invariant($"{listed - survivors.Count} of {listed} mutants killed in {watch.Elapsed.TotalSeconds:0} s"));
        var unexpected = survivors.GroupBy(name => name.Split(' ')[0]).Where(service => service.Count() > _unnoticed.GetValueOrDefault(service.Key)).SelectMany(service => service).ToList();
        Assert.True(unexpected.Count == 0, $"{survivors.Count} of {listed} mutants survive, more than are listed of these services:\n{string.Join('\n', unexpected.Order(StringComparer.Ordinal))}");
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

    private static IEnumerable<Func<IEnumerable<string>>> Parts(Job job)
    {
        var alerts = job.Mutants.Where(m => m.Mutated is AlertRule).ToLookup(m => m.Mutated.Labels["severity"]);
        foreach (var severity in alerts)
        {
            yield return () => AlertMutantRun.Survivors(job.Rules, job.Tests, [.. severity]).Select(job.Named);
        }

        foreach (var mutant in job.Mutants.Where(m => m.Mutated is RecordingRule))
        {
            yield return () => RecordingMutantRun.Survives(job.Rules, job.Tests, mutant) ? [job.Named(mutant)] : [];
        }
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
