using System.Collections.Immutable;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Scraping;

namespace FksSre.Monitoring.Rendering;

/// <summary>What Prometheus reads in a cluster, by the objects that hold it.</summary>
/// <param name="Configuration">prometheus.yml.</param>
/// <param name="Targets">Files of the folder targets.</param>
/// <param name="Rules">At least one set of rules for each service, and the platform's; each becomes an object of its own.</param>
public sealed record PrometheusFiles(string Configuration, ImmutableArray<RenderedFile> Targets, ImmutableArray<RuleObject> Rules)
{
    /// <summary>For a Prometheus that finds services through Kubernetes, in the namespaces of <paramref name="cluster"/>.</summary>
    public static PrometheusFiles Of(MonitoringPlan plan, Addresses addresses, ClusterScraping cluster) =>
        new(
            PrometheusYaml.Render(plan, cluster),
            // Kubernetes is asked for the services, so their file would only mislead.
            [
                .. TargetFiles
                    .Render(plan.Scraping, addresses)
                    .Where(file => file.Path != $"{RenderedPaths.PrometheusFolder}/{TargetFiles.Services}")
                    .Select(InFolder),
            ],
            RuleObject.All(plan)
        );

    private static RenderedFile InFolder(RenderedFile file) =>
        file with
        {
            Path = file.Path[$"{RenderedPaths.PrometheusFolder}/{RenderedPaths.TargetsFolder}/".Length..],
        };
}
