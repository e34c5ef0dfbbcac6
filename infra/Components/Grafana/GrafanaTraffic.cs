using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Grafana;

/// <summary>What Grafana may receive and send: people through the ingress controller, scrapes, and questions to its sources.</summary>
internal static class GrafanaTraffic
{
    public static NetworkPolicyIngressRuleArgs[] In() =>
        [Traffic.From([Parts.Prometheus], Traffic.Tcp(Ports.Grafana)), Traffic.FromNamespace(IngressController.Namespace, Ports.Grafana)];

    public static NetworkPolicyEgressRuleArgs[] Out(GrafanaSettings settings) =>
        [
            Traffic.ToDns(),
            Traffic.To(Parts.Prometheus, Traffic.Tcp(Ports.Prometheus)),
            Traffic.To(Parts.Alertmanager, Traffic.Tcp(Ports.Alertmanager)),
            .. settings.Store.Match<NetworkPolicyEgressRuleArgs[]>(volume: _ => [], database: x => [Traffic.ToAnywhere(x.Port)]),
        ];
}
