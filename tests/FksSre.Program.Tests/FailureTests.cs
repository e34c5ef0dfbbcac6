using System.Collections.Concurrent;
using System.Collections.Immutable;
using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;

namespace FksSre.Program.Tests;

/// <summary>Any one resource may fail. Here one of each type; in this process, <see cref="EveryFailureTests"/> takes them all.</summary>
public class FailureTests
{
    /// <summary>A program waits for its engine most of the time.</summary>
    private const int AtOnce = 4;

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Whichever_resource_fails_the_program_ends_and_adds_nothing_to_what_the_engine_says(string name)
    {
        var configuration = Configurations.Named(name);
        var all = (await Runs.OfAsync(name))
            .Registrations.OrderBy(request => WireResource.Urn(configuration.Stack, request), StringComparer.Ordinal)
            .ToList();
        var wrong = new ConcurrentBag<string>();
        var chosen = all.DistinctBy(request => request.Type).ToList();
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (resource, _) =>
        {
            var urn = WireResource.Urn(configuration.Stack, resource);
            var run = await ProgramRun.OfAsync(configuration, behaviour => behaviour.Failing[urn] = Refusal.Failure);
            foreach (var problem in Refusal.Problems(run, urn, PlantedSecrets.Of(configuration)))
            {
                wrong.Add($"{urn}: {problem}");
            }
        });

        Assert.Superset(
            ImmutableHashSet.Create(StackEngine.StackType, "kubernetes:apps/v1:StatefulSet", "pulumi:providers:kubernetes"),
            chosen.Select(request => request.Type).ToHashSet()
        );
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_needs_a_failed_resource_is_not_registered()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("prod"), behaviour =>
            behaviour.Failing["platform-namespace"] = Refusal.Failure
        );

        Assert.Equal(Refusal.UserWasTold, run.Result.ExitCode);
        Assert.DoesNotContain(run.Registrations, request =>
            request.Name is "platform-default-deny" or "alertmanager-config" or "prometheus-server"
        );
    }

    /// <summary>
    /// With <c>--continue-on-error</c> the engine reports failures itself, and the program goes on with what does not need them.
    /// </summary>
    [Fact]
    public async Task Resource_that_the_engine_passes_over_stops_nothing_else()
    {
        var whole = await Runs.OfAsync("dev");

        var run = await ProgramRun.OfAsync(Configurations.Named("dev"), behaviour => behaviour.Skipped.Add("grafana-admin-password"));

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Equal(whole.Registrations.Length, run.Registrations.Length);
    }
}
