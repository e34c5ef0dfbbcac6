using System.Collections.Concurrent;
using Pulumi;

namespace FksSre.Stacks.Registration;

/// <summary>Keeps the options of every resource, in a transformation that changes nothing.</summary>
internal sealed class ResourceRecorder
{
    private readonly ConcurrentDictionary<Resource, ResourceOptions> _options = new();

    public ResourceTransformationResult? Keep(ResourceTransformationArgs args)
    {
        _options[args.Resource] = args.Options;
        return null;
    }

    public ResourceOptions Options(Resource resource) => _options[resource];

    public Resource? Parent(Resource resource) => _options.GetValueOrDefault(resource)?.Parent;
}
