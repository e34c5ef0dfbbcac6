using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Exporters;

/// <summary>Asks services for their health the way a user would: through their address in the cluster.</summary>
public sealed class BlackboxExporter : ComponentResource
{
    private const string Config = "config";
    private const string File = RenderedPaths.BlackboxFile;

    /// <param name="name">Of the component.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="configuration">blackbox.yml.</param>
    /// <param name="probedPorts">The ports on which services answer.</param>
    /// <param name="options">With the cluster's provider.</param>
    public BlackboxExporter(
        string name,
        Placement place,
        string configuration,
        IEnumerable<int> probedPorts,
        ComponentResourceOptions? options = null
    )
        : base("fks-sre:monitoring:BlackboxExporter", name, options)
    {
        _ = new ConfigMap(
            $"{name}-config",
            new ConfigMapArgs { Metadata = Named.Of(place, Parts.BlackboxExporter), Data = { [File] = configuration } },
            new CustomResourceOptions { Parent = this }
        );
        Exporter.Declare(
            name,
            place,
            Parts.BlackboxExporter,
            Ports.BlackboxExporter,
            Pod(),
            ContentHash.Of(configuration),
            Traffic.ToNamespace(place.ServicesNamespace, probedPorts),
            this
        );
        RegisterOutputs();
    }

    private static PodSpecArgs Pod()
    {
        var pod = Exporter.Pod(
            Parts.BlackboxExporter,
            asksKubernetes: false,
            new()
            {
                Name = Parts.BlackboxExporter,
                Image = Images.BlackboxExporter,
                ImagePullPolicy = "IfNotPresent",
                Args = { $"--config.file=/etc/blackbox/{File}" },
                Ports = { PartServices.ContainerPort("web", Ports.BlackboxExporter) },
                VolumeMounts = { Storage.ReadOnly(Config, "/etc/blackbox") },
                ReadinessProbe = Probes.Ready("/-/healthy", "web"),
                LivenessProbe = Probes.Alive("/-/healthy", "web"),
                Resources = Sizes.Of(cpu: "10m", memory: "32Mi", memoryLimit: "64Mi"),
                SecurityContext = Restricted.Container(),
            }
        );
        pod.Volumes.Add(
            new VolumeArgs
            {
                Name = Config,
                ConfigMap = new ConfigMapVolumeSourceArgs { Name = Parts.BlackboxExporter },
            }
        );
        return pod;
    }
}
