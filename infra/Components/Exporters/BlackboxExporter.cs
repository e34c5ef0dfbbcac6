using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

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
        _ = Accounts.Of($"{name}-account", place, Parts.BlackboxExporter, this);
        _ = new ConfigMap(
            $"{name}-config",
            new ConfigMapArgs { Metadata = Named.Of(place, Parts.BlackboxExporter), Data = { [File] = configuration } },
            new CustomResourceOptions { Parent = this }
        );
        var patience = Patience.Of(startMinutes: 0);
        _ = PartServices.Shared(
            $"{name}-service",
            place,
            Parts.BlackboxExporter,
            this,
            patience,
            PartServices.Port("web", Ports.BlackboxExporter)
        );
        _ = new Deployment(
            $"{name}-server",
            new DeploymentArgs
            {
                Metadata = Named.Of(place, Parts.BlackboxExporter),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 1,
                    Selector = Named.Selector(Parts.BlackboxExporter),
                    // It does not read its configuration again by itself, so a change replaces the pod.
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = Named.Pod(Parts.BlackboxExporter, Parts.BlackboxExporter, ContentHash.Of(configuration)),
                        Spec = Pod(),
                    },
                },
            },
            new CustomResourceOptions { Parent = this, CustomTimeouts = patience }
        );
        _ = NetworkRules.Of(
            $"{name}-traffic",
            place,
            Parts.BlackboxExporter,
            this,
            [Traffic.From([Parts.Prometheus], Traffic.Tcp(Ports.BlackboxExporter))],
            [Traffic.ToDns(), Traffic.ToNamespace(place.ServicesNamespace, probedPorts)]
        );
        RegisterOutputs();
    }

    private static PodSpecArgs Pod() =>
        new()
        {
            ServiceAccountName = Parts.BlackboxExporter,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            SecurityContext = Restricted.Pod(),
            Containers =
            {
                new ContainerArgs
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
                },
            },
            Volumes =
            {
                new VolumeArgs
                {
                    Name = Config,
                    ConfigMap = new ConfigMapVolumeSourceArgs { Name = Parts.BlackboxExporter },
                },
            },
        };
}
