using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Prometheus;

/// <summary>What Prometheus may receive and send: questions from Grafana, scrapes of everything it watches, alerts.</summary>
internal static class PrometheusTraffic
{
    /// <summary>The name of a Thanos querier, which belongs into the same namespace; it is not ours.</summary>
    private const string Querier = "thanos-query";

    public static NetworkPolicyIngressRuleArgs[] In(LongTermStorage storage) =>
        [
            Traffic.From([Parts.Grafana], Traffic.Tcp(Ports.Prometheus)),
            .. storage.Match<NetworkPolicyIngressRuleArgs[]>(
                none: _ => [],
                remoteWrite: _ => [],
                thanosSidecar: _ => [Traffic.From([Querier], Traffic.Tcp(Ports.ThanosGrpc))]
            ),
        ];

    public static NetworkPolicyEgressRuleArgs[] Out(PrometheusArgs args) =>
        [
            Traffic.ToDns(),
            Traffic.ToApiServer(args.Place.ApiServer),
            Traffic.To(Parts.Alertmanager, Traffic.Tcp(Ports.Alertmanager)),
            Traffic.To(Parts.BlackboxExporter, Traffic.Tcp(Ports.BlackboxExporter)),
            Traffic.To(Parts.KubeStateMetrics, Traffic.Tcp(Ports.KubeStateMetrics)),
            Traffic.To(Parts.Grafana, Traffic.Tcp(Ports.Grafana)),
            Traffic.ToNamespace(args.Place.ServicesNamespace, args.ServicePorts),
            Traffic.ToNamespace(IngressController.Namespace, [IngressController.MetricsPort]),
            .. args.Settings.LongTerm.Match<NetworkPolicyEgressRuleArgs[]>(
                none: _ => [],
                remoteWrite: remote => [Traffic.ToAnywhere(remote.Url.Port)],
                thanosSidecar: _ => [Traffic.ToAnywhere(Ports.Https)]
            ),
        ];
}
