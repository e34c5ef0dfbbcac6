using FksSre.Components.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Exporters;

/// <summary>Says how pods and workloads are, as series. It may read a few kinds in two namespaces and nothing else.</summary>
public sealed class KubeStateMetrics : ComponentResource
{
    private static readonly string[] _resources = ["cronjobs", "deployments", "jobs", "persistentvolumeclaims", "pods", "statefulsets"];
    private static readonly string[] _verbs = ["list", "watch"];

    public KubeStateMetrics(string name, Placement place, ComponentResourceOptions? options = null)
        : base("fks-sre:monitoring:KubeStateMetrics", name, options)
    {
        MayWatch($"{name}-services", place, place.ServicesNamespace);
        MayWatch($"{name}-monitoring", place, place.Namespace);
        Exporter.Declare(
            name,
            place,
            Parts.KubeStateMetrics,
            Ports.KubeStateMetrics,
            Pod(place),
            contentHash: null,
            Traffic.ToApiServer(place.ApiServer),
            this
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
        Exporter.Pod(
            Parts.KubeStateMetrics,
            asksKubernetes: true,
            new()
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
            }
        );
}
