using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;

namespace FksSre.ServiceLevels.Validation;

/// <summary>Every dependency is known and none leads back to where it started.</summary>
internal static class DependencyValidation
{
    public static IEnumerable<Finding> Validate(IReadOnlyList<ServiceDeclaration> declarations)
    {
        var dependencies = declarations
            .GroupBy(d => d.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().DependsOn, StringComparer.Ordinal);
        var unknown =
            from declaration in declarations
            from id in declaration.DependsOn
            where !dependencies.ContainsKey(id)
            select ServiceFindings.UnknownDependency($"{FindingPath.Service(declaration.Id)}/dependsOn", id);
        return unknown.Concat(Cycles(dependencies));
    }

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
                findings.Add(ServiceFindings.DependencyCycle(
                    $"{FindingPath.Service(id)}/dependsOn",
                    string.Join(" → ", trail.Skip(seenAt).Append(id))));
                return;
            }

            if (done.Contains(id) || !dependencies.TryGetValue(id, out var next))
            {
                return;
            }

            trail.Add(id);
            foreach (var dependency in next)
            {
                Visit(dependency, trail);
            }

            trail.RemoveAt(trail.Count - 1);
            done.Add(id);
        }
    }
}
