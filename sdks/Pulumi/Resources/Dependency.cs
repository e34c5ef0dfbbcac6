using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What depends on what.</summary>
internal static class Dependency
{
    public static Output<string> OutputOf(Resource resource, string value)
        => new(Arrival.Of(new OutputData([resource], value, IsKnown: true, IsSecret: false)));

    /// <summary>A component stands for the custom resources below it, down to and including the first ones met.</summary>
    public static ImmutableHashSet<CustomResource> Expand(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var waiting = new Queue<Resource>(resources);
        while (waiting.TryDequeue(out var resource))
        {
            if (seen.Add(resource) && resource is ComponentResource)
            {
                foreach (var child in resource.ChildrenNow())
                {
                    waiting.Enqueue(child);
                }
            }
        }

        return [.. seen.OfType<CustomResource>()];
    }

    public static async Task<ImmutableHashSet<string>> UrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = await Task.WhenAll(Expand(resources).Select(resource => resource.Urn.GetValueAsync(whenUnknown: string.Empty)))
            .ConfigureAwait(false);
        return [.. urns.Where(urn => urn.Length > 0)];
    }
}
