using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Alertmanager;

/// <summary>The pod: Alertmanager and its reloader.</summary>
internal static class AlertmanagerPod
{
    public const int StartMinutes = 2;

    private const string Config = "config";
    private const string ConfigFolder = "/etc/alertmanager";
    private const string DataFolder = "/alertmanager";

    /// <summary>Silences and the notification log live this long: longer than the longest repeat of a notification.</summary>
    private const string Retention = "120h";

    /// <summary>
    /// How often both are written to the volume. By default each 15 m: killed before, it would forget whose end it has to tell.
    /// </summary>
    private const string Snapshots = "1m";

    /// <summary>
    /// Of several replicas one counts as ready only when it has heard of everything that fires, and tells. Neither a rollout nor a drained
    /// node then
    /// takes the next one before. Prometheus reaches it all the while: the names of replicas are published before they are ready.
    /// </summary>
    public static TimeSpan NotReadyBefore(int replicas) => replicas == 1 ? TimeSpan.Zero : Intervals.ToldAnew;

    public static PodTemplateSpecArgs Template(AlertmanagerSettings settings, VolumeProjectionArgs[] config)
    {
        var pod = new PodSpecArgs
        {
            ServiceAccountName = Parts.Alertmanager,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            SecurityContext = Restricted.Pod(),
            TerminationGracePeriodSeconds = 120,
            Containers = { Server(settings), Reloader.Container(Ports.Alertmanager, Config, ConfigFolder, RenderedPaths.AlertmanagerFile) },
            Volumes = { Storage.Projected(Config, config) },
        };
        if (settings.Replicas > 1)
        {
            pod.Affinity = Spread.OverMachines(Parts.Alertmanager);
            pod.TopologySpreadConstraints.Add(Spread.OverZones(Parts.Alertmanager));
        }

        return new() { Metadata = Named.Pod(Parts.Alertmanager, Parts.Alertmanager), Spec = pod };
    }

    private static ContainerArgs Server(AlertmanagerSettings settings) =>
        new()
        {
            Name = Parts.Alertmanager,
            Image = Images.Alertmanager,
            ImagePullPolicy = "IfNotPresent",
            // It takes files with secrets relative to where it runs, not to its configuration.
            WorkingDir = ConfigFolder,
            Args = (string[])
                [
                    $"--config.file={ConfigFolder}/{RenderedPaths.AlertmanagerFile}",
                    $"--storage.path={DataFolder}",
                    $"--data.retention={Retention}",
                    $"--data.maintenance-interval={Snapshots}",
                    // After a start it knows no alerts, and would tell of the first to come although what explains it is yet to come.
                    $"--dispatch.start-delay={PromText.Duration(Intervals.ToldAnew)}",
                    .. Cluster(settings.Replicas),
                ],
            Ports =
            {
                PartServices.ContainerPort("web", Ports.Alertmanager),
                PartServices.ContainerPort("gossip", Ports.Gossip),
                PartServices.ContainerPort("gossip-udp", Ports.Gossip, "UDP"),
            },
            VolumeMounts = { Storage.ReadOnly(Config, ConfigFolder), Storage.Mount(Claims.Volume, DataFolder) },
            StartupProbe = Probes.Started("/-/ready", "web", StartMinutes),
            ReadinessProbe =
                settings.Replicas == 1
                    ? Probes.Ready("/-/ready", "web")
                    : Probes.Ready("/-/ready", "web", NotReadyBefore(settings.Replicas)),
            LivenessProbe = Probes.Alive("/-/healthy", "web"),
            Resources = Sizes.Of(cpu: "20m", memory: "64Mi", memoryLimit: "128Mi"),
            SecurityContext = Restricted.Container(),
        };

    /// <summary>Alone it speaks to nobody; otherwise it looks for each replica by name, itself included.</summary>
    private static IEnumerable<string> Cluster(int replicas) =>
        replicas == 1
            ? ["--cluster.listen-address="]
            : Enumerable
                .Range(0, replicas)
                .Select(i => FormattableString.Invariant($"--cluster.peer={Parts.Alertmanager}-{i}.{Parts.Alertmanager}:{Ports.Gossip}"))
                .Prepend(FormattableString.Invariant($"--cluster.listen-address=0.0.0.0:{Ports.Gossip}"));
}
