using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;

namespace FksSre.ServiceLevels.Validation;

/// <summary>From declarations to a catalogue, or to all that is wrong with them at once.</summary>
public static class CatalogueValidation
{
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
        findings.AddRange(DependencyValidation.Validate(declarations));
        return Checked<Catalogue>.Of(findings, () => new Catalogue(services));
    }

    private static IEnumerable<Finding> DuplicateIds(IEnumerable<ServiceDeclaration> declarations) =>
        from same in declarations.GroupBy(d => d.Id, StringComparer.Ordinal)
        where same.Key.Length > 0 && same.Skip(1).Any()
        select ServiceFindings.DuplicateService(FindingPath.Service(same.Key), same.Key);
}
