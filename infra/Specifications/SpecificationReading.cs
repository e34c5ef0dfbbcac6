using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.OpenSlo;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications;

/// <summary>Reads files of OpenSLO and Sloth specifications into declarations, which are then checked like our own.</summary>
/// <remarks>
/// Files are read side by side. What stands by itself becomes an SLO at once and its tree is let go, which is most of the memory;
/// what refers to other objects waits until those of all files are known.
/// </remarks>
public static class SpecificationReading
{
    /// <param name="sources">The files, in the order in which they are named.</param>
    /// <param name="versions">Which Prometheus must read their queries.</param>
    public static ReadServices Read(IReadOnlyList<SourceText> sources, PrometheusVersions versions = PrometheusVersions.Any)
    {
        var files = sources.AsParallel().AsOrdered().Select(file => SpecificationFile.Read(file, versions)).ToList();
        var entries = files.SelectMany(f => f.Entries).ToList();
        var references = OpenSloObjects.Collect([
            .. entries.Select(e => e.Waiting).OfType<SpecificationObject>().Select(o => (o.Kind, o.Root)),
        ]);
        var slos = entries.SelectMany(e => e.Waiting?.Slos(references) ?? e.Slos).ToList();
        var findings = files.SelectMany(f => f.Findings.Concat(f.Entries.SelectMany(e => e.Findings))).ToList();
        var isWhole = !findings.Exists(f => f.Level == FindingLevel.Error);
        return new([.. ServiceAssembly.Put(slos, references, isWhole, findings)], findings)
        {
            Objects = slos.Where(slo => slo.Object is not null)
                .Select(slo => (Service: ServiceAssembly.IdOf(slo.Service, references), slo.Object))
                .Distinct()
                .ToLookup(x => x.Service, x => x.Object!, StringComparer.Ordinal),
        };
    }
}
