using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;

namespace FksSre.Program.Tests;

/// <summary>
/// Each single resource fails once. The stack runs inside the tests, so what it would say at its end is the SDK's;
/// <see cref="FailureTests"/> looks at the program.
/// </summary>
[Collection(nameof(OwnEnvironment))]
public class EveryFailureTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Whichever_resource_fails_the_run_ends_there_and_no_secret_is_shown(string name)
    {
        var configuration = Configurations.Named(name);
        var secrets = PlantedSecrets.Of(configuration);
        var all = (await Runs.OfAsync(name)).Registrations;
        var wrong = new List<string>();
        foreach (var resource in all)
        {
            var urn = WireResource.Urn(configuration.Stack, resource);
            var run = await ProgramInside.RunAsync(configuration, behaviour => behaviour.Failing[urn] = Refusal.Failure);
            wrong.AddRange(Problems(run, urn, secrets).Select(problem => $"{urn}: {problem}"));
        }

        Assert.True(all.Length > 50, $"Only {all.Length} resources were there to be refused.");
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Problems(ProgramRun run, string urn, IEnumerable<string> secrets)
    {
        if (run.Result.ExitCode != Refusal.UserWasTold || !run.Errors.SequenceEqual([new EngineError(urn, Refusal.Failure)]))
        {
            yield return $"it ended with {run.Result} and {string.Join(", ", run.Errors)}";
        }

        var readable = string.Join('\n', ReadableTexts.Of(run));
        foreach (var secret in secrets.Where(secret => readable.Contains(secret, StringComparison.Ordinal)))
        {
            yield return $"{secret} is shown";
        }
    }
}

/// <summary>Runs alone: the environment of the process is the program's.</summary>
[CollectionDefinition(nameof(OwnEnvironment), DisableParallelization = true)]
public class OwnEnvironment;
