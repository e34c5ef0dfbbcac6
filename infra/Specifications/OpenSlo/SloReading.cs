using System.Globalization;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>Reads an SLO of openslo/v1. Each of its objectives becomes an SLO here; they share the indicator and its series.</summary>
internal static class SloReading
{
    public static IReadOnlyList<DeclaredSlo> Read(Field root, OpenSloObjects objects)
    {
        var spec = root["spec"];
        root.HasOnly("apiVersion", "kind", "metadata", "spec");
        var metadata = Metadata.Read(root["metadata"]);
        if (
            !spec.HasOnly(
                "description",
                "service",
                "indicator",
                "indicatorRef",
                "timeWindow",
                "budgetingMethod",
                "objectives",
                "alertPolicies"
            )
        )
        {
            return [];
        }

        var service = spec["service"].RequiredText("web-shop");
        var window = TimeWindowReading.Read(spec["timeWindow"]);
        var occurrences = BudgetingReading.CountsOccurrences(spec["budgetingMethod"]);
        var indicator = IndicatorOf(spec, metadata?.Id ?? "", objects);
        var objectives = ObjectivesOf(spec["objectives"], ObjectiveReading.Fields);
        BudgetingReading.AlertPolicies(spec["alertPolicies"]);
        var targets = objectives.Select(ObjectiveReading.Target).ToList();
        if (metadata is null || service is null || window is null || indicator is null || !occurrences)
        {
            return [];
        }

        return objectives.Select((field, i) => Declared(field, i, targets[i])).OfType<DeclaredSlo>().ToList();

        DeclaredSlo? Declared(Field field, int index, Objective? target)
        {
            var id = objectives.Count == 1 ? metadata.Id : $"{metadata.Id}-{ObjectiveName(field, index)}";
            var sli = ObjectiveReading.Sli(
                field,
                indicator,
                objectives.Count == 1 ? indicator.Name : $"{indicator.Name}-{ObjectiveName(field, index)}"
            );
            return sli is null || target is null
                ? null
                : new(
                    service,
                    spec["service"].Where,
                    metadata.Team,
                    SloAssembly.Declare(field, metadata, id, sli, target, window, spec["description"].Text() ?? "")
                )
                {
                    Object = metadata.Object,
                };
        }
    }

    public static bool RefersToOthers(Field spec)
    {
        var indicator = spec["indicator"]["spec"];
        var ratio = indicator["ratioMetric"];
        return !spec["indicatorRef"].IsAbsent
            || Array.Exists([indicator["thresholdMetric"], ratio["good"], ratio["bad"], ratio["total"], ratio["raw"]], metric =>
                !metric["metricSource"]["metricSourceRef"].IsAbsent
            );
    }

    public static IReadOnlyList<Field> ObjectivesOf(Field list, IReadOnlyList<string> known)
    {
        var objectives = list.Items();
        if (objectives.Count == 0 && (list.IsAbsent || list.IsList))
        {
            list.Report(FieldFindings.Missing(list.Where, "a list with target: 0.999"));
        }

        return [.. objectives.Where(o => o.HasOnly(known))];
    }

    /// <summary>Told apart by name, else by position, as Sloth does.</summary>
    public static string ObjectiveName(Field objective, int index) =>
        objective["displayName"].Text() is { Length: > 0 } name ? name : index.ToString(CultureInfo.InvariantCulture);

    private static Indicator? IndicatorOf(Field spec, string slo, OpenSloObjects objects)
    {
        if (!spec.HasOneOf("indicator", "indicatorRef"))
        {
            return null;
        }

        if (!spec["indicatorRef"].IsAbsent)
        {
            return spec["indicatorRef"].Text() is { } reference ? objects.Indicator(spec["indicatorRef"], reference) : null;
        }

        var inline = spec["indicator"];
        if (!inline.HasOnly("apiVersion", "kind", "metadata", "spec"))
        {
            return null;
        }

        var metadata = inline["metadata"].IsAbsent ? null : Metadata.Read(inline["metadata"]);
        return IndicatorReading.Read(inline["spec"], metadata?.Id ?? slo, objects.Sources);
    }
}
