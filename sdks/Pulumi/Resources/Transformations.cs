namespace Pulumi;

/// <summary>Changes the arguments or options of a resource in the program; null leaves it as it is.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    public Resource Resource { get; } = resource;

    public ResourceArgs Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}

public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    public ResourceArgs Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}
