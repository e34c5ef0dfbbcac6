using System.Collections.Concurrent;
using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>Any one resource may be refused.</summary>
public class FailureTests
{
    /// <summary>The language host adds nothing of its own to a program that ends with it.</summary>
    private const int UserWasTold = 32;

    /// <summary>A program waits for its engine most of the time.</summary>
    private const int AtOnce = 4;

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Whichever_resource_is_refused_the_program_ends_and_names_it(string name)
    {
        var configuration = Configurations.Named(name);
        var secrets = PlantedSecrets.Of(configuration);
        var resources = (await Runs.OfAsync(name)).Registrations;
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(resources, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (resource, _) =>
        {
            var urn = WireResource.Urn(configuration.Stack, resource);
            var run = await ProgramRun.OfAsync(configuration, behaviour => behaviour.Failing.Add(urn));
            var errors = string.Join('\n', run.Logged.Where(message => message.Severity == LogSeverity.Error).Select(message => message.Message));
            var readable = string.Join('\n', ReadableTexts.Of(run));
            if (run.Result is not { ExitCode: UserWasTold, Output: "", Error: "" }
                || !errors.Contains($"the provider refused {resource.Name}", StringComparison.Ordinal)
                || errors.Contains("   at FksSre.", StringComparison.Ordinal)
                || secrets.Any(secret => readable.Contains(secret, StringComparison.Ordinal)))
            {
                wrong.Add($"{urn}: {run.Result} {errors}");
            }
        });

        Assert.True(resources.Length > 50, $"Only {resources.Length} resources were there to be refused.");
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task What_needs_a_refused_resource_is_not_registered()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("prod"), behaviour => behaviour.Failing.Add("platform-namespace"));

        Assert.Equal(UserWasTold, run.Result.ExitCode);
        Assert.DoesNotContain(run.Registrations, request => request.Name is "platform-default-deny" or "alertmanager-config" or "prometheus-server");
    }

    /// <summary>With <c>--continue-on-error</c> the engine reports failures itself, and the program goes on with what does not need them.</summary>
    [Fact]
    public async Task Resource_that_the_engine_passes_over_stops_nothing_else()
    {
        var whole = await Runs.OfAsync("dev");

        var run = await ProgramRun.OfAsync(Configurations.Named("dev"), behaviour => behaviour.Skipped.Add("grafana-admin-password"));

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Equal(whole.Registrations.Length, run.Registrations.Length);
    }
}
