using System.Text.RegularExpressions;
using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;
using FksSre.Tests;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>What the engine is asked for, in updates and in previews.</summary>
public partial class RegistrationTests
{
    private const string Providers = "pulumi:providers:";
    private const string UnknownId = WireValue.Unknown;

    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task Program_succeeds_and_has_nothing_to_say(string name, bool isPreview)
    {
        var run = await Runs.OfAsync(name, isPreview);

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Empty(run.Logged);
    }

    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task Preview_and_update_register_the_same_resources(string name, bool isPreview) =>
        Assert.Equal(
            Urns(name, (await Runs.OfAsync(name, !isPreview)).Registrations).Order(StringComparer.Ordinal),
            Urns(name, (await Runs.OfAsync(name, isPreview)).Registrations).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task Stack_comes_first_and_parents_come_before_their_children(string name, bool isPreview)
    {
        var registrations = (await Runs.OfAsync(name, isPreview)).Registrations;

        var stack = Assert.Single(registrations, request => request.Parent.Length == 0);
        Assert.Equal((StackEngine.StackType, $"fks-sre-{Configurations.Named(name).Stack}"), (stack.Type, stack.Name));
        AssertKnownBefore(name, registrations, request => request == stack ? [] : [request.Parent]);
    }

    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task Dependencies_come_before_what_depends_on_them(string name, bool isPreview)
    {
        var run = await Runs.OfAsync(name, isPreview);
        var registrations = run.Registrations;

        AssertKnownBefore(name, run.Messages, request => request.Dependencies);
        Assert.All(registrations, request =>
            Assert.Subset(
                request.Dependencies.ToHashSet(),
                request.PropertyDependencies.Values.SelectMany(dependencies => dependencies.Urns).ToHashSet()
            )
        );
    }

    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task Every_custom_resource_names_a_provider_of_its_package(string name, bool isPreview)
    {
        var registrations = (await Runs.OfAsync(name, isPreview)).Registrations;

        AssertKnownBefore(name, registrations, request => request.Provider.Length == 0 ? [] : [WireResource.Provider(request).Urn]);
        Assert.All(registrations, request => Assert.Equal(ExpectedProvider(name, request, isPreview), request.Provider));
    }

    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task Every_custom_resource_names_the_plugin_to_use(string name, bool isPreview)
    {
        var pinned = PackageVersion()
            .Matches(
                await File.ReadAllTextAsync(
                    Path.Combine(RepositoryRoot.Folder, "Directory.Packages.props"),
                    TestContext.Current.CancellationToken
                )
            )
            .ToDictionary(match => match.Groups["package"].Value.ToLowerInvariant(), match => match.Groups["version"].Value);

        Assert.All((await Runs.OfAsync(name, isPreview)).Registrations, request => Assert.Equal(
                    // For kinds of a CustomResourceDefinition the official package leaves the plugin to the provider that is named.
                    !request.Custom || request.Type.StartsWith("kubernetes:monitoring.coreos.com/", StringComparison.Ordinal)
                        ? ("", "")
                    : Package(request) == "grafana" ? (pinned["grafana"], "github://api.github.com/pulumiverse")
                    : (pinned[Package(request)], ""),
                (request.Version, request.PluginDownloadURL)
            ));
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("dev", true)]
    [InlineData("prod", false)]
    [InlineData("prod", true)]
    [InlineData(Configurations.Everything, false)]
    [InlineData(Configurations.Everything, true)]
    public async Task Objects_in_our_namespace_wait_for_it(string name, bool isPreview)
    {
        var registrations = (await Runs.OfAsync(name, isPreview)).Registrations;
        var ours = Assert.Single(registrations, request => request.Type == "kubernetes:core/v1:Namespace");
        var inside = registrations.Where(request => Namespace(request) == "fks-monitoring").ToList();

        Assert.NotEmpty(inside);
        Assert.All(inside, request =>
            Assert.Equal([WireResource.Urn(Configurations.Named(name).Stack, ours)], request.PropertyDependencies["metadata"].Urns)
        );
    }

    private static IEnumerable<string> Urns(string name, IEnumerable<RegisterResourceRequest> registrations) =>
        registrations.Select(request => WireResource.Urn(Configurations.Named(name).Stack, request));

    private static void AssertKnownBefore(
        string name,
        IEnumerable<object> messages,
        Func<RegisterResourceRequest, IEnumerable<string>> named
    )
    {
        var stack = Configurations.Named(name).Stack;
        var known = new HashSet<string>();
        foreach (var message in messages)
        {
            if (message is RegisterResourceRequest request)
            {
                Assert.Subset(known, named(request).ToHashSet());
                known.Add(WireResource.Urn(stack, request));
            }
            else if (message is ReadResourceRequest read)
            {
                known.Add(WireResource.Urn(stack, read));
            }
        }
    }

    /// <summary>There is one of each package, named after it, and it has no id in a preview.</summary>
    private static string ExpectedProvider(string name, RegisterResourceRequest request, bool isPreview) =>
        !request.Custom || request.Type.StartsWith(Providers, StringComparison.Ordinal)
            ? ""
            : $"urn:pulumi:{Configurations.Named(name).Stack}::fks-sre::"
                + $"{Providers}{Package(request)}::{Package(request)}::{(isPreview ? UnknownId : Package(request) + "-id")}";

    private static string Package(RegisterResourceRequest request) =>
        request.Type.StartsWith(Providers, StringComparison.Ordinal) ? request.Type[Providers.Length..] : request.Type.Split(':')[0];

    private static string? Namespace(RegisterResourceRequest request) =>
        request.Object.Fields.TryGetValue("metadata", out var metadata)
        && metadata.StructValue.Fields.TryGetValue("namespace", out var value)
            ? value.StringValue
            : null;

    [GeneratedRegex("""Include="Pulumi(verse)?\.(?<package>\w+)" Version="(?<version>[^"]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex PackageVersion();
}
