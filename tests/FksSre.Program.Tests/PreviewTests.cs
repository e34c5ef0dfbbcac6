using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.Program.Tests;

/// <summary>Previews, in which not everything is known.</summary>
public class PreviewTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Secret_with_a_password_that_is_not_made_up_yet_is_unknown(string name)
    {
        var run = await Runs.OfAsync(name, isPreview: true);

        Assert.Equal(0, run.Result.ExitCode);
        Assert.Equal(
            Value.ForString(WireValue.Unknown),
            run.Registrations.Single(request => request.Name == "grafana-secrets").Object.Fields["stringData"]
        );
    }

    /// <summary>As where a provider is not there yet, or cannot say what a change will make of anything.</summary>
    [Theory]
    [MemberData(nameof(Configurations.Names), MemberType = typeof(Configurations))]
    public async Task Preview_in_which_nothing_at_all_is_known_succeeds_with_the_same_resources(string name)
    {
        var configuration = Configurations.Named(name);
        var known = await Runs.OfAsync(name, isPreview: true);

        var run = await ProgramRun.OfAsync(configuration, behaviour =>
        {
            behaviour.IsPreview = true;
            behaviour.Skipped.UnionWith(known.Registrations.Select(request => request.Name));
        });

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Equal(Urns(configuration.Stack, known), Urns(configuration.Stack, run));
        Assert.Empty(run.Logged);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Namespace_of_which_nothing_is_known_is_unknown_in_what_stands_in_it(string name)
    {
        var run = await ProgramRun.OfAsync(Configurations.Named(name), behaviour =>
        {
            behaviour.IsPreview = true;
            behaviour.Skipped.Add("platform-namespace");
        });

        var namespaces = run
            .Registrations.Where(request => request.Type == "kubernetes:core/v1:ConfigMap")
            .Select(request => request.Object.Fields["metadata"].StructValue.Fields["namespace"].StringValue)
            .Distinct();
        Assert.Equal([WireValue.Unknown], namespaces);
    }

    private static IEnumerable<string> Urns(string stack, ProgramRun run) =>
        run.Registrations.Select(request => WireResource.Urn(stack, request)).Order(StringComparer.Ordinal);
}
