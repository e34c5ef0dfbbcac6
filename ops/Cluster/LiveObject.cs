using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster;

/// <summary>An object of the stack, and what the API server has under its name.</summary>
internal sealed record LiveObject(KubernetesObject Item, ApiAnswer Answer)
{
    /// <returns>In the order of <paramref name="objects"/>; a few at a time.</returns>
    public static async Task<IReadOnlyList<LiveObject>> ReadAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    )
    {
        var answers = new LiveObject[objects.Count];
        await Parallel.ForAsync(
            0,
            objects.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation },
            async (index, token) => answers[index] = new(objects[index], await server.GetAsync(objects[index].Path, token))
        );
        return answers;
    }
}
