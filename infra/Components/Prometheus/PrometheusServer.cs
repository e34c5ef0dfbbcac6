using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Prometheus;

/// <summary>
/// Prometheus: scrapes, records, judges. A StatefulSet with a volume for each replica; rules and configuration are read again without a
/// restart.
/// </summary>
public sealed class PrometheusServer : ComponentResource
{
    public PrometheusServer(string name, PrometheusArgs args, ComponentResourceOptions? options = null)
        : base("fks-sre:monitoring:PrometheusServer", name, options)
    {
        var place = args.Place;
        _ = Accounts.Of($"{name}-account", place, Parts.Prometheus, this);
        Accounts.MayRead(
            $"{name}-discovery",
            place,
            place.ServicesNamespace,
            Parts.Prometheus,
            this,
            Accounts.Read("", ["get", "list", "watch"], "services", "pods"),
            Accounts.Read("discovery.k8s.io", ["get", "list", "watch"], "endpointslices")
        );
        var config = PrometheusConfiguration.Declare(name, args, this);

        var patience = Patience.Of(PrometheusPod.StartMinutes);
        _ = PartServices.Shared($"{name}-service", place, Parts.Prometheus, this, patience, PartServices.Port("web", Ports.Prometheus));
        _ = PartServices.Each(
            $"{name}-pods",
            place,
            PrometheusPod.PodsService,
            Parts.Prometheus,
            this,
            patience,
            EachPort(args.Settings.LongTerm)
        );
        VolumeSize = ReplicatedServer.Declare(
            name,
            place,
            Parts.Prometheus,
            PrometheusPod.PodsService,
            args.Settings.Replicas,
            args.Settings.Storage,
            PrometheusPod.Template(args.Settings, config),
            patience,
            this
        );
        _ = NetworkRules.Of(
            $"{name}-traffic",
            place,
            Parts.Prometheus,
            this,
            PrometheusTraffic.In(args.Settings.LongTerm),
            PrometheusTraffic.Out(args)
        );
        Url = place.Namespace.Apply(ns => FormattableString.Invariant($"http://{Parts.Prometheus}.{ns}.svc:{Ports.Prometheus}"));
        RegisterOutputs();
    }

    /// <summary>Inside the cluster.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    /// <summary>The size of each replica's claim, once the cluster has taken it.</summary>
    [Output("volumeSize")]
    public Output<string> VolumeSize { get; private set; }

    /// <summary>A querier of Thanos asks each replica, found by the name of this service.</summary>
    private static ServicePortArgs[] EachPort(LongTermStorage storage) =>
        storage.Match<ServicePortArgs[]>(
            none: _ => [PartServices.Port("web", Ports.Prometheus)],
            remoteWrite: _ => [PartServices.Port("web", Ports.Prometheus)],
            thanosSidecar: _ => [PartServices.Port("web", Ports.Prometheus), PartServices.Port("grpc", Ports.ThanosGrpc)]
        );
}
