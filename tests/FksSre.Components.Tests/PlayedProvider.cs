using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace FksSre.Components.Tests;

/// <summary>Keeps what each resource was given, and gives it back as its state; in a preview ids are not known yet.</summary>
internal sealed class PlayedProvider(bool isPreview) : IMocks
{
    /// <summary>What only a provider knows of a resource: beside its inputs it is in the state.</summary>
    public Func<MockResourceArgs, ImmutableDictionary<string, object>> Computed { get; init; } =
        _ => ImmutableDictionary<string, object>.Empty;

    public Func<MockCallArgs, ImmutableDictionary<string, object>> Answer { get; init; } = _ => throw new NotSupportedException();

    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(
            (isPreview ? null : $"<{args.Name}>", isPreview ? args.Inputs : args.Inputs.SetItems(Computed(args)))
        );
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(Answer(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
