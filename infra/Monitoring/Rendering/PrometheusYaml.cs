using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Scraping;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rendering;

/// <summary>
/// Prometheus's own configuration. It holds no address of a service or an Alertmanager: those stand in files beside it, or Kubernetes is
/// asked for them.
/// </summary>
public static class PrometheusYaml
{
    /// <param name="plan">What is scraped and judged.</param>
    /// <param name="cluster">Null on a machine without Kubernetes: then all targets stand in files.</param>
    public static string Render(MonitoringPlan plan, ClusterScraping? cluster = null)
    {
        var yaml = new YamlWriter();
        yaml.Mapping("global", () =>
                yaml.Pair("scrape_interval", PromText.Duration(plan.Scraping.Interval))
                    .Pair("evaluation_interval", PromText.Duration(Intervals.Fast))
                    .Mapping("external_labels", () => ExternalLabels(yaml, plan.Environment, cluster))
            )
            .Strings("rule_files", [$"{RenderedPaths.RulesFolder}/*.yml"])
            .Mapping("alerting", () =>
            {
                if (cluster is not null)
                {
                    ClusterPrometheusYaml.DropReplica(yaml);
                }

                yaml.Sequence("alertmanagers", [TargetFiles.Alertmanagers], file => Files(yaml, file));
            });
        if (cluster?.LongTerm is LongTermStorage.RemoteWrite remote)
        {
            ClusterPrometheusYaml.RemoteWrite(yaml, remote);
        }

        yaml.Sequence("scrape_configs", Jobs(plan.Scraping, cluster), job => job(yaml));
        return yaml.ToString();
    }

    private static void ExternalLabels(YamlWriter yaml, MonitoringEnvironment environment, ClusterScraping? cluster)
    {
        yaml.Pair("cluster", environment.Cluster).Pair("environment", environment.Name);
        if (cluster is not null)
        {
            yaml.Pair(ClusterScraping.ReplicaLabel, $"${{{ClusterScraping.ReplicaVariable}}}");
        }
    }

    private static Action<YamlWriter>[] Jobs(ScrapePlan scraping, ClusterScraping? cluster) =>
        [
            yaml => Files(yaml.Pair("job_name", TargetLabels.PrometheusJob), TargetFiles.Prometheus),
            yaml => Files(yaml.Pair("job_name", TargetLabels.AlertmanagerJob), TargetFiles.Alertmanagers),
            yaml => Services(yaml, scraping, cluster),
            yaml => Files(yaml.Pair("job_name", TargetLabels.IngressJob), TargetFiles.Ingress),
            yaml => Probes(yaml, scraping),
            .. Parts(cluster),
        ];

    private static IEnumerable<Action<YamlWriter>> Parts(ClusterScraping? cluster) =>
        cluster is null
            ? []
            : cluster.Parts.Select(part => (Action<YamlWriter>)(yaml => ClusterPrometheusYaml.Part(yaml, part.Key, part.Value)));

    private static void Services(YamlWriter yaml, ScrapePlan scraping, ClusterScraping? cluster)
    {
        if (cluster is null)
        {
            Files(yaml.Pair("job_name", TargetLabels.ServicesJob), TargetFiles.Services);
            return;
        }

        ClusterPrometheusYaml.Services(yaml, scraping, cluster);
    }

    /// <summary>Each target is the blackbox exporter, told which address to ask; the probe's series carry the asked address.</summary>
    private static void Probes(YamlWriter yaml, ScrapePlan scraping)
    {
        yaml.Pair("job_name", TargetLabels.ProbesJob)
            .Pair("metrics_path", "/probe")
            .Pair("scrape_timeout", PromText.Duration(scraping.Interval / 3));
        Files(yaml, TargetFiles.Probes)
            .Items("relabel_configs", yaml => yaml.Strings("source_labels", ["__param_target"]).Pair("target_label", "instance"));
    }

    private static YamlWriter Files(YamlWriter yaml, string file) => yaml.Items("file_sd_configs", yaml => yaml.Strings("files", [file]));

    private static YamlWriter Items(this YamlWriter yaml, string key, Action<YamlWriter> item) => yaml.Sequence(key, [yaml], item);
}
