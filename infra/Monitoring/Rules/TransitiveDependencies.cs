using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Rules;

/// <summary>What a service needs, directly or through others.</summary>
public static class TransitiveDependencies
{
    /// <param name="service">Who needs it.</param>
    /// <param name="catalogue">All that is needed is in here; there are no cycles.</param>
    /// <param name="needs">Along which dependencies: all, or the vital ones.</param>
    /// <returns>Ids, in ordinal order.</returns>
    public static IReadOnlyCollection<string> Of(Service service, Catalogue catalogue, Func<Service, IReadOnlyCollection<string>> needs)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Queue<Service>([service]);
        while (next.TryDequeue(out var from))
        {
            foreach (var id in needs(from).Where(found.Add))
            {
                next.Enqueue(catalogue.Services.Single(s => s.Id == id));
            }
        }

        return found;
    }
}
