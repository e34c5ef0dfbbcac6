using FksSre.Monitoring.Scraping;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rendering;

/// <summary>Where things are found, in the form of Prometheus's file-based discovery.</summary>
internal static class TargetFiles
{
    public const string Prometheus = $"{RenderedPaths.TargetsFolder}/prometheus.yml";
    public const string Alertmanagers = $"{RenderedPaths.TargetsFolder}/alertmanagers.yml";
    public const string Services = $"{RenderedPaths.TargetsFolder}/services.yml";
    public const string Ingress = $"{RenderedPaths.TargetsFolder}/ingress.yml";
    public const string Probes = $"{RenderedPaths.TargetsFolder}/probes.yml";

    private const string None = "[]\n";

    public static IEnumerable<RenderedFile> Render(ScrapePlan scraping, Addresses addresses)
    {
        var known = scraping.Targets.Where(t => addresses.Services.ContainsKey(t.Service)).ToList();
        yield return new($"{RenderedPaths.PrometheusFolder}/{Prometheus}", Plain([addresses.Prometheus]));
        yield return new($"{RenderedPaths.PrometheusFolder}/{Alertmanagers}", Plain(addresses.Alertmanagers));
        yield return new($"{RenderedPaths.PrometheusFolder}/{Ingress}", addresses.Ingress.IsEmpty ? None : Plain(addresses.Ingress));
        yield return new(
            $"{RenderedPaths.PrometheusFolder}/{Services}",
            Groups(known.Where(t => t.MetricsPath is not null), (yaml, target) => Service(yaml, target, addresses))
        );
        yield return new($"{RenderedPaths.PrometheusFolder}/{Probes}", Groups(known, (yaml, target) => Probe(yaml, target, addresses)));
    }

    private static string Plain(IEnumerable<string> targets)
    {
        var yaml = new YamlWriter();
        yaml.Items([targets], group => yaml.Strings("targets", group));
        return yaml.ToString();
    }

    private static string Groups(IEnumerable<ScrapeTarget> targets, Action<YamlWriter, ScrapeTarget> group)
    {
        var yaml = new YamlWriter();
        yaml.Items(targets, target => group(yaml, target));
        var text = yaml.ToString();
        return text.Length == 0 ? None : text;
    }

    private static void Service(YamlWriter yaml, ScrapeTarget target, Addresses addresses) =>
        yaml.Strings("targets", [addresses.Services[target.Service]])
            .Mapping("labels", () => yaml.Pair(TargetLabels.ServiceName, target.Service).Pair("__metrics_path__", target.MetricsPath!));

    private static void Probe(YamlWriter yaml, ScrapeTarget target, Addresses addresses) =>
        yaml.Strings("targets", [addresses.Blackbox])
            .Mapping("labels", () =>
                yaml.Pair(TargetLabels.ServiceName, target.Service)
                    .Pair("__param_module", BlackboxYaml.Module)
                    .Pair("__param_target", $"http://{addresses.Services[target.Service]}{target.HealthPath}")
            );
}
