using System.Collections.Immutable;

namespace FksSre.ServiceLevels;

/// <summary>All services of a stack, in the order of their ids; each id once, each dependency known, no cycle.</summary>
public sealed record Catalogue
{
    internal Catalogue(IEnumerable<Service> services) => Services = [.. services.OrderBy(s => s.Id, StringComparer.Ordinal)];

    public ImmutableArray<Service> Services { get; }

    public IEnumerable<Slo> Slos => Services.SelectMany(s => s.Slos);
}
