using FksSre.Components.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Alertmanager;

/// <summary>What Alertmanager may receive and send: alerts, its replicas' gossip, and notifications out of the cluster.</summary>
internal static class AlertmanagerTraffic
{
    public static NetworkPolicyIngressRuleArgs[] In() =>
        [
            Traffic.From([Parts.Prometheus, Parts.Grafana], Traffic.Tcp(Ports.Alertmanager)),
            Traffic.From([Parts.Alertmanager], Traffic.Tcp(Ports.Gossip), Traffic.Udp(Ports.Gossip)),
        ];

    public static NetworkPolicyEgressRuleArgs[] Out(Uri? sink) =>
        [
            Traffic.ToDns(),
            Traffic.To(Parts.Alertmanager, Traffic.Tcp(Ports.Gossip), Traffic.Udp(Ports.Gossip)),
            Traffic.ToAnywhere(Ports.Https),
            .. sink is null || sink.Port == Ports.Https ? [] : (NetworkPolicyEgressRuleArgs[])[Traffic.ToAnywhere(sink.Port)],
        ];
}
