using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;

namespace FksSre.ServiceLevels.Validation;

/// <summary>From declarations to a catalogue, or to all that is wrong with them at once.</summary>
public static class CatalogueValidation
{
    /// <summary>
    /// One error in any of them, and there is no catalogue of the others either; its services come in the order of their ids.
    /// </summary>
    public static Checked<Catalogue> Validate(IReadOnlyList<ServiceDeclaration> declarations, Cadence cadence)
    {
        var findings = new List<Finding>();
        var services = new List<Service>(declarations.Count);
        foreach (var declaration in declarations)
        {
            var service = ServiceValidation.Validate(declaration, cadence, findings);
            if (service is not null)
            {
                services.Add(service);
            }
        }

        findings.AddRange(DuplicateIds(declarations));
        findings.AddRange(SharedNames(declarations));
        findings.AddRange(DependencyValidation.Validate(declarations));
        return Checked<Catalogue>.Of(findings, () => new Catalogue(services));
    }

    /// <summary>Of services that are deployed here: files of others have neither hosts nor a platform beside them.</summary>
    private static IEnumerable<Finding> SharedNames(IEnumerable<ServiceDeclaration> declarations)
    {
        var ours = declarations.Where(d => d.Path is null).DistinctBy(d => d.Id, StringComparer.Ordinal).ToList();
        foreach (var reserved in ours.Where(d => ReservedIds.All.Contains(d.Id)))
        {
            yield return ServiceFindings.Reserved(FindingPath.Of(reserved), reserved.Id);
        }

        foreach (var same in ours.GroupBy(d => d.Id.Replace('_', '-'), StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()))
        {
            yield return ServiceFindings.SameHost(FindingPath.Of(same.Last()), same.Last().Id, same.First().Id, same.Key);
        }
    }

    private static IEnumerable<Finding> DuplicateIds(IEnumerable<ServiceDeclaration> declarations) =>
        from same in declarations.GroupBy(d => d.Id, StringComparer.Ordinal)
        where same.Key.Length > 0 && same.Skip(1).Any()
        select ServiceFindings.DuplicateService(FindingPath.Service(same.Key), same.Key);
}
