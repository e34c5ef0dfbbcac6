using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Scraping;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rendering;

/// <summary>Prometheus's own configuration. It holds no address: targets and Alertmanagers stand in files beside it.</summary>
public static class PrometheusYaml
{
    public static string Render(MonitoringPlan plan)
    {
        var yaml = new YamlWriter();
        yaml.Mapping("global", () => yaml
            .Pair("scrape_interval", PromText.Duration(plan.Scraping.Interval))
            .Pair("evaluation_interval", PromText.Duration(Intervals.Fast))
            .Mapping("external_labels", () => yaml
                .Pair("cluster", plan.Environment.Cluster)
                .Pair("environment", plan.Environment.Name)))
            .Strings("rule_files", ["rules/*.yml"])
            .Mapping("alerting", () => yaml
                .Sequence("alertmanagers", [TargetFiles.Alertmanagers], file => Files(yaml, file)))
            .Sequence("scrape_configs", Jobs(plan.Scraping), job => job(yaml));
        return yaml.ToString();
    }

    private static Action<YamlWriter>[] Jobs(ScrapePlan scraping) =>
    [
        yaml => Files(yaml.Pair("job_name", "prometheus"), TargetFiles.Prometheus),
        yaml => Files(yaml.Pair("job_name", "alertmanager"), TargetFiles.Alertmanagers),
        yaml => Files(yaml.Pair("job_name", TargetLabels.ServicesJob), TargetFiles.Services),
        yaml => Files(yaml.Pair("job_name", TargetLabels.IngressJob), TargetFiles.Ingress),
        yaml => Probes(yaml, scraping),
    ];

    /// <summary>Each target is the blackbox exporter, told which address to ask; the probe's series carry the asked address.</summary>
    private static void Probes(YamlWriter yaml, ScrapePlan scraping)
    {
        yaml.Pair("job_name", TargetLabels.ProbesJob)
            .Pair("metrics_path", "/probe")
            .Pair("scrape_timeout", PromText.Duration(scraping.Interval / 3));
        Files(yaml, TargetFiles.Probes)
            .Items("relabel_configs", yaml => yaml.Strings("source_labels", ["__param_target"]).Pair("target_label", "instance"));
    }

    private static YamlWriter Files(YamlWriter yaml, string file) =>
        yaml.Items("file_sd_configs", yaml => yaml.Strings("files", [file]));

    private static YamlWriter Items(this YamlWriter yaml, string key, Action<YamlWriter> item) =>
        yaml.Sequence(key, [yaml], item);
}
