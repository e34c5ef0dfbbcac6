using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;

namespace FksSre.Components.Prometheus;

/// <summary>Prometheus: scrapes, records, judges. A StatefulSet with a volume for each replica; rules and configuration are read again without a restart.</summary>
public sealed class Prometheus : ComponentResource
{
    public const string Part = "prometheus";

    public Prometheus(string name, PrometheusArgs args, ComponentResourceOptions? options = null)
        : base("fks-sre:monitoring:Prometheus", name, options)
    {
        var place = args.Place;
        _ = Accounts.Of($"{name}-account", place, Part, this);
        Accounts.MayRead(
            $"{name}-discovery",
            place,
            place.ServicesNamespace,
            Part,
            this,
            Accounts.Read("", ["get", "list", "watch"], "services", "pods"),
            Accounts.Read("discovery.k8s.io", ["get", "list", "watch"], "endpointslices"));
        var config = PrometheusConfiguration.Declare(name, args, this);

        var http = Endpoints.Port("web", Ports.Prometheus);
        _ = Endpoints.Shared($"{name}-service", place, Part, this, http);
        _ = Endpoints.Each($"{name}-pods", place, PrometheusPod.PodsService, Part, this, Endpoints.Port("web", Ports.Prometheus));
        _ = new StatefulSet(
            $"{name}-server",
            new StatefulSetArgs
            {
                Metadata = Named.Of(place, Part),
                Spec = new StatefulSetSpecArgs
                {
                    Replicas = args.Settings.Replicas,
                    ServiceName = PrometheusPod.PodsService,
                    // Replicas know nothing of each other, so none need wait for another.
                    PodManagementPolicy = "Parallel",
                    Selector = Named.Selector(Part),
                    Template = PrometheusPod.Template(args.Settings, config),
                    VolumeClaimTemplates = { Storage.Template(PrometheusPod.Data, args.Settings.Storage) },
                    PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs { WhenDeleted = "Retain", WhenScaled = "Retain" },
                },
            },
            new CustomResourceOptions { Parent = this, Protect = place.IsProtected });

        if (args.Settings.Replicas > 1)
        {
            _ = Disruption.OneAtATime($"{name}-disruption", place, Part, this);
        }

        _ = NetworkRules.Of($"{name}-traffic", place, Part, this, PrometheusTraffic.In(), PrometheusTraffic.Out(args));
        Url = place.Namespace.Apply(ns => FormattableString.Invariant($"http://{Part}.{ns}.svc:{Ports.Prometheus}"));
        RegisterOutputs();
    }

    /// <summary>Inside the cluster.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }
}
