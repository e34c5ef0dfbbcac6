using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Wire;

namespace Pulumi.Testing;

/// <summary>Registers resources with mocks instead of an engine.</summary>
internal sealed class MockMonitor(IMocks mocks, ProgramSettings settings) : IMonitor
{
    private ImmutableArray<Resource> _resources = [];

    public ImmutableArray<Resource> Resources => _resources;

    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(true);

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (resource is Stack)
        {
            return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
        }

        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        var properties = await StateAsync(state).ConfigureAwait(false);
        return new RegisterResourceResponse { Urn = urn, Id = id ?? request.ImportId, Object = properties };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var (_, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        Add(resource);
        return new ReadResourceResponse
        {
            Urn = UrnOf(request.Parent, request.Type, request.Name),
            Properties = await StateAsync(state).ConfigureAwait(false),
        };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
        => mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            request.Urn,
            request.Outputs.Fields.ToImmutableDictionary(
                field => field.Key, field => new Output<object?>(Arrival.Of(Deserializer.Deserialize(field.Value))))));

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var args = new MockCallArgs { Token = request.Tok, Args = Known(request.Args), Provider = request.Provider };
        var result = await mocks.CallAsync(args).ConfigureAwait(false);
        return new ResourceInvokeResponse { Return = await StateAsync(result).ConfigureAwait(false) };
    }

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static ImmutableDictionary<string, object> Known(Struct properties)
        => (from field in properties.Fields
            let data = Deserializer.Deserialize(field.Value)
            where data.IsKnown && data.Value is not null
            select KeyValuePair.Create(field.Key, data.Value)).ToImmutableDictionary();

    private static async Task<Struct> StateAsync(object state)
        => (await new Serializer(keepResources: true).SerializeAsync("state", Plain(state)).ConfigureAwait(false))?.StructValue
            ?? throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");

    private static object Plain(object state) => state is IDictionary<string, object> map ? map.ToImmutableDictionary() : state;

    /// <summary>Of the parents' types only the outermost is kept, as the official mocks have it.</summary>
    private string UrnOf(string parent, string type, string name) => UrnParts.Create(
        settings.Stack, settings.Project, parent.Length == 0 ? type : $"{UrnParts.QualifiedType(parent).Split('$')[0]}${type}", name);

    private void Add(Resource resource) => ImmutableInterlocked.Update(ref _resources, resources => resources.Add(resource));
}
