using FksSre.Policies.Exemptions;
using FksSre.Policies.Review;
using FksSre.PolicyPack.Serving;
using FksSre.PolicyPack.Wire;
using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration;
using Grpc.Net.Client;
using Pulumi.Wire;
using Resource = FksSre.Program.Tests.Wire.WireResource;

namespace FksSre.Program.Tests;

/// <summary>The policy pack is asked about all that the program registers, as an engine that runs both asks it.</summary>
public class PolicyPackTests
{
    public static TheoryData<string, bool> All => Runs.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Pack_lets_pass_what_the_program_registers(string configuration, bool isPreview)
    {
        var run = await Runs.OfAsync(configuration, isPreview);

        var told = await ToldAsync(Configurations.Named(configuration), run.Registrations);

        var broken = told.Where(each => each.EnforcementLevel == EnforcementLevel.Mandatory).Select(each => each.Message).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static async Task<IEnumerable<AnalyzeDiagnostic>> ToldAsync(
        StackConfiguration configuration,
        IEnumerable<RegisterResourceRequest> registrations
    )
    {
        await using var pack = await PackServer.StartAsync(PolicySet.All, FksExemptions.All);
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{pack.Port}", new() { HttpHandler = handler });
        var client = new Analyzer.AnalyzerClient(channel);
        await client.ConfigureStackAsync(new() { Config = { configuration.Values } });
        var resources = registrations.Select(request => Of(configuration.Stack, request)).ToList();
        var told = new List<AnalyzeDiagnostic>();
        foreach (var resource in resources)
        {
            told.AddRange((await client.AnalyzeAsync(Alone(resource))).Diagnostics);
        }

        told.AddRange((await client.AnalyzeStackAsync(new() { Resources = { resources } })).Diagnostics);
        return told;
    }

    private static AnalyzeRequest Alone(AnalyzerResource resource) =>
        new()
        {
            Type = resource.Type,
            Properties = resource.Properties,
            Urn = resource.Urn,
            Name = resource.Name,
            Options = resource.Options,
            Provider = resource.Provider,
        };

    private static AnalyzerResource Of(string stack, RegisterResourceRequest request)
    {
        var provider = Resource.Provider(request).Urn;
        return new()
        {
            Type = request.Type,
            Properties = request.Object,
            Urn = Resource.Urn(stack, request),
            Name = request.Name,
            Options = new()
            {
                Protect = request.Protect,
                IgnoreChanges = { request.IgnoreChanges },
                AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
                Parent = request.Parent,
            },
            Provider = provider.Length == 0 ? null : new() { Urn = provider },
            Parent = request.Parent,
        };
    }
}
