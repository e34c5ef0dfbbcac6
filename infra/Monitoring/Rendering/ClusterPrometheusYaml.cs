using FksSre.Monitoring.Scraping;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rendering;

/// <summary>The parts of Prometheus's configuration that only a cluster has.</summary>
internal static class ClusterPrometheusYaml
{
    private const string ServiceName = "__meta_kubernetes_service_name";
    private const string Port = "__meta_kubernetes_endpointslice_port";

    public static void DropReplica(YamlWriter yaml) =>
        yaml.Sequence("alert_relabel_configs", [yaml], _ => yaml.Pair("regex", ClusterScraping.ReplicaLabel).Pair("action", "labeldrop"));

    /// <summary>Each pod behind a service of the catalogue, on the port that the catalogue names.</summary>
    public static void Services(YamlWriter yaml, ScrapePlan scraping, ClusterScraping cluster)
    {
        var targets = scraping.Targets.Where(target => target.MetricsPath is not null).ToList();
        yaml.Pair("job_name", TargetLabels.ServicesJob)
            .Sequence("kubernetes_sd_configs", [yaml], _ =>
                yaml.Pair("role", "endpointslice").Mapping("namespaces", () => yaml.Strings("names", [cluster.ServicesNamespace]))
            )
            .Sequence<Action<YamlWriter>>("relabel_configs", Relabelling(targets), step => step(yaml));
    }

    public static void Part(YamlWriter yaml, string job, string address) =>
        yaml.Pair("job_name", job)
            // Its series are about other objects, whose namespace and pod they name.
            .Pair("honor_labels", true)
            .Sequence("static_configs", [yaml], _ => yaml.Strings("targets", [address]));

    public static void RemoteWrite(YamlWriter yaml, LongTermStorage.RemoteWrite remote) => yaml.Sequence("remote_write", [yaml], _ =>
        {
            yaml.Pair("url", remote.Url.AbsoluteUri);
            if (remote.HasToken)
            {
                yaml.Mapping("authorization", () => yaml.Pair("credentials_file", ClusterScraping.TokenFile));
            }
        });

    private static Action<YamlWriter>[] Relabelling(IReadOnlyList<ScrapeTarget> targets) =>
        [
            yaml =>
                yaml.Strings("source_labels", [ServiceName, Port])
                    .Pair("regex", string.Join('|', targets.Select(target => FormattableString.Invariant($"{target.Host};{target.Port}"))))
                    .Pair("action", "keep"),
            yaml => yaml.Strings("source_labels", ["__meta_kubernetes_pod_name"]).Pair("target_label", "pod"),
            .. targets.SelectMany(target =>
                new[] { Set(target, TargetLabels.ServiceName, target.Service), Set(target, "__metrics_path__", target.MetricsPath!) }
            ),
        ];

    private static Action<YamlWriter> Set(ScrapeTarget target, string label, string value) =>
        yaml =>
            yaml.Strings("source_labels", [ServiceName])
                .Pair("regex", target.Host)
                .Pair("target_label", label)
                .Pair("replacement", value.Replace("$", "$$", StringComparison.Ordinal));
}
