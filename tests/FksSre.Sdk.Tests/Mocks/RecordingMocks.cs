using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace FksSre.Sdk.Tests.Mocks;

/// <summary>Keeps what it is asked for; every resource gets its inputs as state.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public bool GivesIds { get; init; } = true;

    public Func<MockCallArgs, object> Call { get; init; } = args => args.Args;

    public ImmutableDictionary<string, object> InputsOf(string name) => Resources.Single(resource => resource.Name == name).Inputs;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>((GivesIds ? $"{args.Name}-id" : null, args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult(Call(args));

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
