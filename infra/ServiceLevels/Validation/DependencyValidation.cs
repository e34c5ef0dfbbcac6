using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Validation;

/// <summary>Every dependency is known, none leads back to where it started, and one that holds back pages wakes somebody itself.</summary>
internal static class DependencyValidation
{
    public static IEnumerable<Finding> Validate(IReadOnlyList<ServiceDeclaration> declarations)
    {
        var dependencies = declarations
            .GroupBy(d => d.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.First().DependsOn.Select(d => d.Service)], StringComparer.Ordinal);
        return declarations.SelectMany(d => Each(d, dependencies)).Concat(NeverPaged(declarations)).Concat(Cycles(dependencies));
    }

    private static IEnumerable<Finding> Each(ServiceDeclaration declaration, Dictionary<string, IReadOnlyList<string>> known)
    {
        var path = $"{FindingPath.Service(declaration.Id)}/dependsOn";
        return from dependency in declaration.DependsOn
            let id = dependency.Service
            where id == declaration.Id || !known.ContainsKey(id)
            select id == declaration.Id ? ServiceFindings.SelfDependency(path, id) : ServiceFindings.UnknownDependency(path, id);
    }

    /// <summary>Held back would be the only page there is.</summary>
    private static IEnumerable<Finding> NeverPaged(IReadOnlyList<ServiceDeclaration> declarations)
    {
        var services = declarations
            .GroupBy(d => d.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return from declaration in declarations
            from dependency in declaration.DependsOn
            where dependency.HoldsBackPages && services.TryGetValue(dependency.Service, out var needed) && !needed.Slos.Any(PagesWhenDown)
            select ServiceFindings.VitalButNeverPaged($"{FindingPath.Service(declaration.Id)}/dependsOn", dependency.Service);
    }

    /// <summary>The policies that SLOs have by default all page.</summary>
    private static bool PagesWhenDown(SloDeclaration slo) =>
        slo.Sli is SliDeclaration.Probe or SliDeclaration.Explicit { Sli: Sli.Uptime }
        && slo.Policy?.Tiers.Any(tier => tier.Severity == Severity.Page) != false;

    /// <summary>Depth first; each cycle is reported once, at its first service in ordinal order.</summary>
    private static IEnumerable<Finding> Cycles(Dictionary<string, IReadOnlyList<string>> dependencies)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var id in dependencies.Keys.Order(StringComparer.Ordinal))
        {
            Visit(id, []);
        }

        return findings;

        void Visit(string id, List<string> trail)
        {
            var seenAt = trail.IndexOf(id);
            if (seenAt >= 0)
            {
                findings.Add(
                    ServiceFindings.DependencyCycle(
                        $"{FindingPath.Service(id)}/dependsOn",
                        string.Join(" → ", trail.Skip(seenAt).Append(id))
                    )
                );
                return;
            }

            if (done.Contains(id) || !dependencies.TryGetValue(id, out var next))
            {
                return;
            }

            trail.Add(id);
            foreach (var dependency in next.Where(dependency => dependency != id))
            {
                Visit(dependency, trail);
            }

            trail.RemoveAt(trail.Count - 1);
            done.Add(id);
        }
    }
}
