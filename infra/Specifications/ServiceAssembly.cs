using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Findings;
using FksSre.Specifications.OpenSlo;
using FksSre.Specifications.Promises;

namespace FksSre.Specifications;

/// <summary>Puts the SLOs of all files together by service.</summary>
internal static class ServiceAssembly
{
    /// <param name="slos">In the order of the files.</param>
    /// <param name="objects">What they refer to.</param>
    /// <param name="isWhole">Whether no SLO was left out; else a service may only seem to have none.</param>
    /// <param name="findings">What is found is added.</param>
    public static List<ServiceDeclaration> Put(
        IReadOnlyList<DeclaredSlo> slos,
        OpenSloObjects objects,
        bool isWhole,
        List<Finding> findings
    )
    {
        var services = slos.GroupBy(s => s.Service, StringComparer.Ordinal).ToList();
        if (isWhole)
        {
            findings.AddRange(
                objects
                    .Services.ExceptBy(services.Select(s => s.Key), s => s.Key)
                    .Select(s => OpenSloFindings.ServiceWithoutSlo(s.Value.Where, s.Key))
            );
        }

        return [.. services.Select(group => Service(group, objects, findings))];
    }

    /// <summary>By what its SLOs call it.</summary>
    public static string IdOf(string service, OpenSloObjects objects) =>
        objects.Services.GetValueOrDefault(service).Metadata?.Id ?? service;

    private static ServiceDeclaration Service(IGrouping<string, DeclaredSlo> slos, OpenSloObjects objects, List<Finding> findings)
    {
        var first = slos.First();
        var known = objects.Services.GetValueOrDefault(slos.Key);
        var team = known.Metadata?.Team ?? slos.Select(s => s.Team).FirstOrDefault(t => t is not null);
        var path = known.Where ?? first.ServiceAt;
        if (team is null)
        {
            findings.Add(OpenSloFindings.NoTeam(path, slos.Key));
        }

        return new()
        {
            Id = IdOf(slos.Key, objects),
            Port = null,
            Tier = known.Metadata?.Tier ?? Tier.Medium,
            Owner = team ?? slos.Key,
            ErrorLimitPercent = null,
            Slos = [.. slos.Select(s => s.Declaration)],
            Path = path,
        };
    }
}
