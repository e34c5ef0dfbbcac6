using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;

namespace FksSre.ServiceLevels.Validation;

/// <summary>What one service must hold by itself.</summary>
internal static class ServiceValidation
{
    /// <returns>Null where findings stand in the way.</returns>
    public static Service? Validate(ServiceDeclaration declaration, Cadence cadence, List<Finding> findings)
    {
        var mine = Own(declaration).ToList();
        var slos = declaration.Slos.Select(slo => SloValidation.Validate(slo, declaration, cadence, mine)).ToList();
        mine.AddRange(Together(declaration, slos));
        findings.AddRange(mine);
        if (mine.Exists(f => f.Level == FindingLevel.Error))
        {
            return null;
        }

        return new(
            declaration.Id,
            declaration.Port is { } port ? new(port, declaration.HealthPath, declaration.MetricsPath) : null,
            declaration.Tier,
            declaration.Owner,
            [.. declaration.DependsOn.Select(d => d.Service).Distinct(StringComparer.Ordinal)],
            declaration.Dialect,
            [.. slos.OfType<Slo>()]
        )
        {
            VitalDependencies =
            [
                .. declaration.DependsOn.Where(d => d.HoldsBackPages).Select(d => d.Service).Distinct(StringComparer.Ordinal),
            ],
            ErrorRatioLimit = declaration.ErrorLimitPercent / 100m,
            TrafficDrop = declaration.TrafficDrop,
        };
    }

    private static IEnumerable<Finding> Own(ServiceDeclaration declaration)
    {
        var path = FindingPath.Of(declaration);
        if (string.IsNullOrWhiteSpace(declaration.Id))
        {
            yield return ServiceFindings.NoId($"{path}/id");
        }
        else if (!TextRules.IsPrintable(declaration.Id))
        {
            yield return ServiceFindings.NameNotPrintable($"{path}/id", declaration.Id);
        }

        if (declaration.Port is < 1 or > 65535)
        {
            yield return ServiceFindings.BadPort($"{path}/port", declaration.Port.Value);
        }

        if (!TextRules.IsHttpPath(declaration.HealthPath))
        {
            yield return ServiceFindings.BadHttpPath($"{path}/healthPath", declaration.HealthPath);
        }

        if (declaration.MetricsPath is { } metrics && !TextRules.IsHttpPath(metrics))
        {
            yield return ServiceFindings.BadHttpPath($"{path}/metricsPath", metrics);
        }

        if (string.IsNullOrWhiteSpace(declaration.Owner))
        {
            yield return ServiceFindings.NoOwner($"{path}/owner");
        }

        if (declaration.ErrorLimitPercent is { } limit && limit is <= 0m or >= 100m)
        {
            yield return ServiceFindings.BadErrorLimit($"{path}/errorLimitPercent", limit);
        }

        if (declaration.TrafficDrop is { } drop && (drop.BelowPercent is <= 0m or >= 100m || drop.UsualEvents < 1))
        {
            yield return ServiceFindings.BadTrafficDrop($"{path}/trafficDrop", drop);
        }

        if (declaration.Slos.Count == 0)
        {
            yield return SloFindings.NoSlo($"{path}/slos");
        }
    }

    /// <summary>What the SLOs must hold among each other.</summary>
    private static IEnumerable<Finding> Together(ServiceDeclaration declaration, IReadOnlyList<Slo?> slos)
    {
        foreach (var same in declaration.Slos.GroupBy(s => s.Id, StringComparer.Ordinal))
        {
            foreach (var later in same.Skip(1))
            {
                yield return SloFindings.DuplicateSlo(
                    FindingPath.Of(later, declaration),
                    same.Key,
                    FindingPath.Of(same.First(), declaration)
                );
            }
        }

        // Indicators are often called as their SLOs: two SLOs of one id have been told already.
        var apart = slos.OfType<Slo>().DistinctBy(s => s.Id, StringComparer.Ordinal);
        foreach (
            var named in apart.GroupBy(s => s.Sli.Name, StringComparer.Ordinal).Where(g => g.Select(s => s.Sli).Distinct().Skip(1).Any())
        )
        {
            var last = declaration.Slos.Last(s => s.Id == named.Last().Id);
            yield return SloFindings.ConflictingSli($"{FindingPath.Of(last, declaration)}/sli", named.Key);
        }
    }
}
