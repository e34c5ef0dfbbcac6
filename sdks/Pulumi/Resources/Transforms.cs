using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Changes the properties or options of a resource when the engine asks; null leaves it as it is.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);

public readonly struct ResourceTransformArgs(
    string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public bool Custom { get; } = custom;

    /// <summary>Properties by wire name; secrets and unknowns among them are outputs.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}

public readonly struct ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}
