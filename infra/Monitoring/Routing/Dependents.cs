using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Routing;

/// <summary>Who needs a service, directly or through others.</summary>
public static class Dependents
{
    /// <param name="service">What is needed.</param>
    /// <param name="catalogue">It is in here; it has no cycles.</param>
    /// <param name="needs">Along which dependencies: all, or the vital ones.</param>
    /// <returns>Ids, in ordinal order.</returns>
    public static IReadOnlyList<string> Of(Service service, Catalogue catalogue, Func<Service, IReadOnlyCollection<string>> needs)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([service.Id]);
        while (next.TryDequeue(out var id))
        {
            foreach (var dependent in catalogue.Services.Where(other => needs(other).Contains(id) && found.Add(other.Id)))
            {
                next.Enqueue(dependent.Id);
            }
        }

        return [.. found];
    }
}
