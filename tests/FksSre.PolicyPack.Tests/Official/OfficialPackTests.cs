using FksSre.PolicyPack.Tests.Running;
using FksSre.PolicyPack.Tests.Samples;
using FksSre.PolicyPack.Wire;
using Grpc.Core;

namespace FksSre.PolicyPack.Tests.Official;

/// <summary>The same rules, in a pack of the official SDK and in ours: the same questions get the same answers.</summary>
public sealed class OfficialPackTests : IAsyncLifetime
{
    private EngineHealth _engine = null!;
    private OfficialPack _process = null!;
    private EngineSide _official = null!;
    private ServedPack _ours = null!;

    public async ValueTask InitializeAsync()
    {
        _engine = await EngineHealth.StartAsync();
        _process = await OfficialSdk.ServeAsync(_engine.Address);
        _official = new(_process.Port);
        _ours = await ServedPack.StartAsync(new Replicas(), new Team(), new Lonely());
    }

    public async ValueTask DisposeAsync()
    {
        await _ours.DisposeAsync();
        _official.Dispose();
        _process.Dispose();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task Pack_and_rules_are_described_alike()
    {
        var official = await _official.InfoAsync();
        var ours = await _ours.Engine.InfoAsync();

        Assert.Equal((official.Name, official.Version, official.SupportsConfig), (ours.Name, ours.Version, ours.SupportsConfig));
        Assert.Equal(official.Policies, ours.Policies);
    }

    [Theory]
    [InlineData("""{"spec": {"replicas": 1}, "metadata": {"namespace": "shop", "name": "till"}}""", 2)]
    [InlineData("""{"spec": {}, "metadata": {"namespace": "shop", "name": "till", "labels": {"team": "sre"}}}""", 1)]
    [InlineData("""{"spec": {"replicas": 2}, "metadata": {"namespace": "shop", "name": "till", "labels": {"team": "sre"}}}""", 0)]
    public async Task Resource_is_judged_alike(string properties, int violations)
    {
        var request = WithoutProvider(Resources.Deployment, "till", Resources.Json(properties));
        await ConfigureAsync();

        var official = await _official.RegisterAsync(request);
        var ours = await _ours.Engine.RegisterAsync(request);

        Assert.Equal(violations, ours.Count);
        Assert.Equal(official.Select(each => AtResource(each, request)), ours);
    }

    [Theory]
    [InlineData("Advisory")]
    [InlineData("Mandatory")]
    [InlineData("Remediate")]
    [InlineData("Disabled")]
    public async Task Level_means_the_same(string level)
    {
        var request = WithoutProvider(
            Resources.Deployment,
            "till",
            Resources.Json("""{"spec": {}, "metadata": {"namespace": "a", "name": "b"}}""")
        );
        await ConfigureAsync(("replicas", new() { EnforcementLevel = Enum.Parse<EnforcementLevel>(level), Properties = new() }));

        var official = await _official.RegisterAsync(request);

        Assert.Equal(level == "Disabled" ? 1 : 2, official.Count);
        Assert.Equal(official.Select(each => AtResource(each, request)), await _ours.Engine.RegisterAsync(request));
    }

    [Fact]
    public async Task Stack_is_judged_alike()
    {
        var one = WithoutProvider(Resources.Deployment, "one", Resources.Json("""{"metadata": {"namespace": "shop", "name": "one"}}"""));
        var two = WithoutProvider(Resources.Deployment, "two", Resources.Json("""{"metadata": {"namespace": "shop", "name": "two"}}"""));
        await ConfigureAsync();

        var official = await _official.AnalyzeStackAsync(Resources.Stack(two, one));

        Assert.Single(official.Diagnostics);
        Assert.Equal(official, await _ours.Engine.AnalyzeStackAsync(Resources.Stack(two, one)));
    }

    /// <summary>Both advise and name the path; an official rule ends there, ours goes on to what it can decide.</summary>
    [Fact]
    public async Task Unknown_value_is_advice_in_both()
    {
        var request = WithoutProvider(
            Resources.Deployment,
            "till",
            Resources.Json(
                $$$"""
                {"spec": {"replicas": "{{{WireValue.Unknown}}}"}, "metadata": {"namespace": "a", "name": "b", "labels": {"team": "c"}} }
                """
            )
        );
        await ConfigureAsync();

        var official = Assert.Single(await _official.RegisterAsync(request));
        var ours = Assert.Single(await _ours.Engine.RegisterAsync(request));

        Assert.Equal(
            "can't run policy 'replicas' from policy pack 'fks-sre@v1.0.0' during preview: "
                + "string value at .spec.replicas can't be known during preview",
            official.Message
        );
        Assert.Contains(" spec.replicas = (not known yet)\n", ours.Message, StringComparison.Ordinal);
        Assert.Equal(
            (official.PolicyName, official.PolicyPackName, official.Description, official.EnforcementLevel, official.Severity),
            (ours.PolicyName, ours.PolicyPackName, ours.Description, ours.EnforcementLevel, ours.Severity)
        );
    }

    /// <summary>Where an official rule throws, the engine loses what all others say. Here one throws, for want of metadata.</summary>
    [Fact]
    public async Task Rule_that_throws_is_an_error_of_the_call_there_and_never_here()
    {
        var request = WithoutProvider("a:b:C", "d", Resources.Json("{}"));
        await ConfigureAsync();

        var error = await Assert.ThrowsAsync<RpcException>(() => _official.RegisterAsync(request));

        Assert.StartsWith("Error validating resource with policy 'team'", error.Status.Detail, StringComparison.Ordinal);
        Assert.Equal("team", Assert.Single(await _ours.Engine.RegisterAsync(request)).PolicyName);
    }

    /// <summary>The official pack implements neither Handshake nor Cancel, which the engine accepts.</summary>
    private async Task ConfigureAsync(params (string Name, PolicyConfig Config)[] levels)
    {
        foreach (var pack in new[] { _official, _ours.Engine })
        {
            await pack.ConfigureStackAsync(new());
            await pack.ConfigureAsync(EngineSide.Configuration(await pack.InfoAsync(), levels));
        }
    }

    /// <summary>The official pack needs the properties of a provider, which our contract leaves out; a component has none.</summary>
    private static AnalyzeRequest WithoutProvider(string type, string name, Google.Protobuf.WellKnownTypes.Struct properties)
    {
        var request = Resources.Single(type, name, properties);
        request.Provider = null;
        return request;
    }

    /// <summary>Where no URN is told, the engine takes that of the resource it has asked about.</summary>
    private static AnalyzeDiagnostic AtResource(AnalyzeDiagnostic diagnostic, AnalyzeRequest request)
    {
        var told = diagnostic.Clone();
        told.Urn = told.Urn.Length == 0 ? request.Urn : told.Urn;
        return told;
    }
}
