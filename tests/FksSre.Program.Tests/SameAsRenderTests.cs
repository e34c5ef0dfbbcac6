using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Releases;
using NodaTime;

namespace FksSre.Program.Tests;

/// <summary>A render tells the truth: what the engine is asked for is what the files show, in every byte.</summary>
public class SameAsRenderTests
{
    [Theory]
    [MemberData(nameof(Configurations.Names), MemberType = typeof(Configurations))]
    public async Task Engine_gets_the_resources_that_a_render_shows(string name)
    {
        var configuration = Configurations.Named(name);
        var rendered = await StackRegistration.RunAsync(
            (await ReleasedInputs.CheckAsync(new(configuration, []), SystemClock.Instance.GetCurrentInstant())).Value!,
            StackSecrets.Of(configuration)
        );

        var run = await ProgramRun.OfAsync(configuration, StackEngine.ComputesAsARenderDoes);

        Assert.Equal((0, "", ""), (run.Result.ExitCode, run.Result.Output, run.Result.Error));
        var sent = WireResource.All(configuration.Stack, run.Messages);
        Assert.Equal(
            rendered.Select(resource => (resource.Urn, resource.Parent)),
            sent.Select(resource => (resource.Urn, resource.Parent))
        );
        var files = RegistrationFiles.Render(sent).ToDictionary(file => file.Path, file => file.Text);
        Assert.Equal(
            RegistrationFiles.Render(rendered).Select(file => file.Path).Order(StringComparer.Ordinal),
            files.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(RegistrationFiles.Render(rendered), file => Assert.Equal(file.Text, files[file.Path]));
    }
}
