using FksSre.Components.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FksSre.Components.Exporters;

/// <summary>Says how pods and workloads are, as series. It may read a few kinds in two namespaces and nothing else.</summary>
public sealed class KubeStateMetrics : ComponentResource
{
    private static readonly string[] _resources = ["cronjobs", "deployments", "jobs", "persistentvolumeclaims", "pods", "statefulsets"];
    private static readonly string[] _verbs = ["list", "watch"];

    public KubeStateMetrics(string name, Placement place, ComponentResourceOptions? options = null)
        : base("fks-sre:monitoring:KubeStateMetrics", name, options)
    {
        _ = Accounts.Of($"{name}-account", place, Parts.KubeStateMetrics, this);
        MayWatch($"{name}-services", place, place.ServicesNamespace);
        MayWatch($"{name}-monitoring", place, place.Namespace);
        var patience = Patience.Of(startMinutes: 0);
        _ = PartServices.Shared(
            $"{name}-service",
            place,
            Parts.KubeStateMetrics,
            this,
            patience,
            PartServices.Port("web", Ports.KubeStateMetrics)
        );
        _ = new Deployment(
            $"{name}-server",
            new DeploymentArgs
            {
                Metadata = Named.Of(place, Parts.KubeStateMetrics),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 1,
                    Selector = Named.Selector(Parts.KubeStateMetrics),
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = Named.Pod(Parts.KubeStateMetrics, Parts.KubeStateMetrics),
                        Spec = Pod(place),
                    },
                },
            },
            new CustomResourceOptions { Parent = this, CustomTimeouts = patience }
        );
        _ = NetworkRules.Of(
            $"{name}-traffic",
            place,
            Parts.KubeStateMetrics,
            this,
            [Traffic.From([Parts.Prometheus], Traffic.Tcp(Ports.KubeStateMetrics))],
            [Traffic.ToDns(), Traffic.ToApiServer(place.ApiServer)]
        );
        RegisterOutputs();
    }

    private void MayWatch(string resource, Placement place, Input<string> @namespace) =>
        Accounts.MayRead(
            resource,
            place,
            @namespace,
            Parts.KubeStateMetrics,
            this,
            Accounts.Read("", _verbs, "persistentvolumeclaims", "pods"),
            Accounts.Read("apps", _verbs, "deployments", "statefulsets"),
            Accounts.Read("batch", _verbs, "cronjobs", "jobs")
        );

    private static PodSpecArgs Pod(Placement place) =>
        new()
        {
            ServiceAccountName = Parts.KubeStateMetrics,
            AutomountServiceAccountToken = true,
            EnableServiceLinks = false,
            SecurityContext = Restricted.Pod(),
            Containers =
            {
                new ContainerArgs
                {
                    Name = Parts.KubeStateMetrics,
                    Image = Images.KubeStateMetrics,
                    ImagePullPolicy = "IfNotPresent",
                    Args =
                    {
                        FormattableString.Invariant($"--port={Ports.KubeStateMetrics}"),
                        FormattableString.Invariant($"--telemetry-port={Ports.KubeStateMetricsItself}"),
                        $"--resources={string.Join(',', _resources)}",
                        place.Namespace.Apply(ns => $"--namespaces={ns},{place.ServicesNamespace}"),
                    },
                    Ports =
                    {
                        PartServices.ContainerPort("web", Ports.KubeStateMetrics),
                        PartServices.ContainerPort("itself", Ports.KubeStateMetricsItself),
                    },
                    ReadinessProbe = Probes.Ready("/readyz", "itself"),
                    LivenessProbe = Probes.Alive("/livez", "web"),
                    Resources = Sizes.Of(cpu: "10m", memory: "64Mi", memoryLimit: "128Mi"),
                    SecurityContext = Restricted.Container(),
                },
            },
        };
}
