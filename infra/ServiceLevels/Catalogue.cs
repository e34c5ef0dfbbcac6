using System.Collections.Immutable;

namespace FksSre.ServiceLevels;

/// <summary>All services of a stack, in the order of their ids; each id once, each dependency known, no cycle.</summary>
public sealed record Catalogue
{
    internal Catalogue(IEnumerable<Service> services) => Services = [.. services.OrderBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>In the ordinal order of their ids, whatever the order of the declarations.</summary>
    public ImmutableArray<Service> Services { get; }

    /// <summary>Service by service in the order of <see cref="Services"/>, within each as declared.</summary>
    public IEnumerable<Slo> Slos => Services.SelectMany(s => s.Slos);
}
