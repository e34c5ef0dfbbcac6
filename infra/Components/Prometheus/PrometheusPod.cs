using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Scraping;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Prometheus;

/// <summary>The pod: Prometheus, its reloader, and a sidecar of Thanos where blocks go to object storage.</summary>
internal static class PrometheusPod
{
    public const string PodsService = "prometheus-pods";

    /// <summary>In which it reads again what was not yet in a block.</summary>
    public const int StartMinutes = 15;

    private const string Config = "config";
    private const string ConfigFolder = "/etc/prometheus";
    private const string DataFolder = "/prometheus";

    public static PodTemplateSpecArgs Template(PrometheusSettings settings, VolumeProjectionArgs[] config)
    {
        var pod = new PodSpecArgs
        {
            ServiceAccountName = Parts.Prometheus,
            AutomountServiceAccountToken = true,
            EnableServiceLinks = false,
            SecurityContext = Restricted.Pod(),
            // What is in memory is written down on the way out.
            TerminationGracePeriodSeconds = 300,
            Containers =
            {
                Server(settings),
                Reloader.Container(
                    Ports.Prometheus,
                    Config,
                    ConfigFolder,
                    RenderedPaths.PrometheusFile,
                    RenderedPaths.RulesFolder,
                    RenderedPaths.TargetsFolder
                ),
            },
            Volumes = { Storage.Projected(Config, config) },
        };
        if (settings.LongTerm is LongTermStorage.ThanosSidecar)
        {
            pod.Containers.Add(ThanosSidecar.Container(Claims.Volume, DataFolder, Config, ConfigFolder));
        }

        if (settings.Replicas > 1)
        {
            pod.Affinity = Spread.OverMachines(Parts.Prometheus);
            pod.TopologySpreadConstraints.Add(Spread.OverZones(Parts.Prometheus));
        }

        return new() { Metadata = Named.Pod(Parts.Prometheus, Parts.Prometheus), Spec = pod };
    }

    private static ContainerArgs Server(PrometheusSettings settings) =>
        new()
        {
            Name = Parts.Prometheus,
            Image = Images.Prometheus,
            ImagePullPolicy = "IfNotPresent",
            Args = Arguments(settings),
            // The replica's own name, for the label that tells replicas apart.
            Env =
            {
                new EnvVarArgs
                {
                    Name = ClusterScraping.ReplicaVariable,
                    ValueFrom = new EnvVarSourceArgs { FieldRef = new ObjectFieldSelectorArgs { FieldPath = "metadata.name" } },
                },
            },
            Ports = { PartServices.ContainerPort("web", Ports.Prometheus) },
            VolumeMounts = { Storage.ReadOnly(Config, ConfigFolder), Storage.Mount(Claims.Volume, DataFolder) },
            StartupProbe = Probes.Started("/-/ready", "web", StartMinutes),
            ReadinessProbe = Probes.Ready("/-/ready", "web"),
            LivenessProbe = Probes.Alive("/-/healthy", "web"),
            Resources = Sizes.Of(cpu: "200m", memory: settings.Memory.ToString()),
            SecurityContext = Restricted.Container(),
        };

    private static string[] Arguments(PrometheusSettings settings) =>
        [
            $"--config.file={ConfigFolder}/{RenderedPaths.PrometheusFile}",
            $"--storage.tsdb.path={DataFolder}",
            $"--storage.tsdb.retention.time={PromText.Duration(settings.Retention)}",
            FormattableString.Invariant($"--storage.tsdb.retention.size={settings.RetentionSize.Mebibytes}MB"),
            // Alertmanager waits as long after a start.
            $"--rules.alert.resend-delay={PromText.Duration(Intervals.Resend)}",
            "--web.enable-lifecycle",
            .. settings.LongTerm.Match<string[]>(
                none: _ => [],
                remoteWrite: _ => [],
                // Blocks of one size only, since the sidecar uploads them as they are and the store joins them.
                thanosSidecar: _ => ["--storage.tsdb.min-block-duration=2h", "--storage.tsdb.max-block-duration=2h"]
            ),
        ];
}
