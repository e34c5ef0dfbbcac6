using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;

namespace FksSre.Program.Tests;

/// <summary>Each single resource is refused once.</summary>
[Collection(nameof(OwnEnvironment))]
public class EveryFailureTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Whichever_resource_is_refused_the_program_ends_and_names_it(string name)
    {
        var configuration = Configurations.Named(name);
        var secrets = PlantedSecrets.Of(configuration);
        var all = (await Runs.OfAsync(name)).Registrations;
        var wrong = new List<string>();
        foreach (var resource in all)
        {
            var urn = WireResource.Urn(configuration.Stack, resource);
            var run = await ProgramInside.RunAsync(configuration, behaviour => behaviour.Failing.Add(urn));
            wrong.AddRange(Refusal.Problems(run, resource.Name, secrets).Select(problem => $"{urn}: {problem}"));
        }

        Assert.True(all.Length > 50, $"Only {all.Length} resources were there to be refused.");
        Assert.Empty(wrong);
    }
}

/// <summary>Runs alone: the environment of the process is the program's.</summary>
[CollectionDefinition(nameof(OwnEnvironment), DisableParallelization = true)]
public class OwnEnvironment;
