using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Hours;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>
/// Reads an SLO of openslo/v1alpha, the version that Sloth reads: each objective has its own ratio, or all share a threshold metric.
/// </summary>
internal static class AlphaSloReading
{
    private static readonly IReadOnlyList<string> _fields =
    [
        "displayName",
        "op",
        "value",
        "target",
        "timeSliceTarget",
        "timeSliceWindow",
        "ratioMetrics",
    ];

    public static IReadOnlyList<DeclaredSlo> Read(Field root)
    {
        var spec = root["spec"];
        root.HasOnly("apiVersion", "kind", "metadata", "spec");
        var metadata = Metadata.Read(root["metadata"]);
        if (!spec.HasOnly("description", "service", "indicator", "timeWindows", "budgetingMethod", "objectives"))
        {
            return [];
        }

        var service = spec["service"].RequiredText("web-shop");
        var window = TimeWindowReading.ReadAlpha(spec["timeWindows"]);
        var occurrences = BudgetingReading.CountsOccurrences(spec["budgetingMethod"]);
        var objectives = SloReading.ObjectivesOf(spec["objectives"], _fields);
        var targets = objectives.Select(ObjectiveReading.Target).ToList();
        var indicators = objectives.Select((field, i) => Indicator(spec, field, Id(field, i))).ToList();
        if (metadata is null || service is null || window is null || !occurrences)
        {
            return [];
        }

        return objectives.Select((field, i) => Declared(field, Id(field, i), targets[i], indicators[i])).OfType<DeclaredSlo>().ToList();

        string Id(Field field, int index) =>
            objectives.Count == 1 ? metadata?.Id ?? "" : $"{metadata?.Id}-{SloReading.ObjectiveName(field, index)}";

        DeclaredSlo? Declared(Field field, string id, Objective? target, Sli? sli) =>
            target is null || sli is null
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

    private static Sli? Indicator(Field spec, Field objective, string id)
    {
        var ratio = objective["ratioMetrics"];
        if (ratio.IsAbsent)
        {
            var shared = spec["indicator"];
            return
                shared.HasOnly("thresholdMetric")
                && QueryOf(shared["thresholdMetric"]) is { } threshold
                && QueryReading.ReadMomentary(threshold) is { } query
                ? ObjectiveReading.Sli(objective, new Indicator.Threshold(id, query, HoursReading.OfValue(threshold)), id)
                : null;
        }

        if (!ratio.HasOnly("counter", "incremental", "good", "bad", "total") || !ratio.HasOneOf("good", "bad"))
        {
            return null;
        }

        var isBad = ratio["good"].IsAbsent;
        var isCounter = ratio["counter"].Flag()
            ?? ratio["incremental"].Flag()
            ?? (!ratio["counter"].IsAbsent || !ratio["incremental"].IsAbsent);
        var (counted, total) = (QueryOf(ratio[isBad ? "bad" : "good"]), QueryOf(ratio["total"]));
        return HoursReading.OfRatio(RatioReading.Read(id, isBad, counted, total, isCounter), counted, total, isBad);
    }

    private static Field? QueryOf(Field metric)
    {
        if (!metric.HasOnly("source", "queryType", "query", "metadata") || metric["source"].RequiredText("prometheus") is not { } source)
        {
            return null;
        }

        if (!PromQlSources.Include(source))
        {
            metric.Report(OpenSloFindings.OtherMetricSource(metric["source"].Where, source));
            return null;
        }

        return metric["query"];
    }
}
