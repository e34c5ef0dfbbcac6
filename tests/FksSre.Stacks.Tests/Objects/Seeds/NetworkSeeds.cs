using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

internal static class NetworkSeeds
{
    private static readonly Dictionary<string, string> _nothing = new() { ["app.kubernetes.io/name"] = "nobody" };

    public static IEnumerable<Seed> All { get; } =
    [
        new(nameof(NetworkCoverage), "no default deny", o => o.Remove<V1NetworkPolicy>("default-deny"), "Namespace: no default deny"),
        new(
            nameof(NetworkCoverage),
            "default deny one way",
            o => Policy(o, "default-deny").PolicyTypes = ["Ingress"],
            "NetworkPolicy default-deny: one way only"
        ),
        new(
            nameof(NetworkCoverage),
            "pod without a policy",
            o => o.Remove<V1NetworkPolicy>("grafana"),
            "Deployment grafana: selected by 0 policies besides the default"
        ),
        new(
            nameof(NetworkCoverage),
            "policy without a pod",
            o => Policy(o, "grafana").PodSelector.MatchLabels = _nothing,
            "Deployment grafana: selected by 0 policies besides the default",
            "NetworkPolicy grafana: selects 0 parts"
        ),
        new(
            nameof(NetworkOpenings),
            "egress to everybody",
            o => Policy(o, "grafana").Egress.Add(new()),
            "NetworkPolicy grafana: to everybody",
            "NetworkPolicy grafana: to somebody on every port"
        ),
        new(
            nameof(NetworkOpenings),
            "empty list of peers",
            o => Policy(o, "grafana").Egress[0].To = [],
            "NetworkPolicy grafana: to everybody"
        ),
        new(
            nameof(NetworkOpenings),
            "ingress from every namespace",
            o => Policy(o, "grafana").Ingress[0].FromProperty = [new() { NamespaceSelector = new() }],
            "NetworkPolicy grafana: from everybody"
        ),
        new(
            nameof(NetworkOpenings),
            "ingress from every pod of ours",
            o => Policy(o, "grafana").Ingress[0].FromProperty = [new() { PodSelector = new() }],
            "NetworkPolicy grafana: from everybody"
        ),
        new(nameof(NetworkOpenings), "empty peer", o => Policy(o, "grafana").Egress[0].To = [new()], "NetworkPolicy grafana: to everybody"),
        new(
            nameof(NetworkOpenings),
            "every port",
            o => Policy(o, "grafana").Egress[1].Ports = null,
            "NetworkPolicy grafana: to somebody on every port"
        ),
        new(
            nameof(NetworkOpenings),
            "range of ports",
            o => Policy(o, "grafana").Egress[1].Ports[0].EndPort = 65535,
            "NetworkPolicy grafana: to somebody on every port"
        ),
        new(
            nameof(NetworkOpenings),
            "HTTPS out of Grafana",
            o => Policy(o, "grafana").Egress.Add(Anywhere(443)),
            "NetworkPolicy grafana: TCP 443 to anywhere"
        ),
        new(
            nameof(NetworkOpenings),
            "HTTP out of Alertmanager",
            o => Policy(o, "alertmanager").Egress.Add(Anywhere(80)),
            "NetworkPolicy alertmanager: TCP 80 to anywhere"
        ),
        new(
            nameof(NetworkOpenings),
            "HTTPS out of Prometheus",
            o => Policy(o, "prometheus").Egress.Add(Anywhere(443)),
            "NetworkPolicy prometheus: TCP 443 to anywhere"
        ),
        new(
            nameof(NetworkOpenings),
            "anybody in",
            o => Policy(o, "grafana").Ingress[0].FromProperty = [new() { IpBlock = new() { Cidr = "0.0.0.0/0" } }],
            "NetworkPolicy grafana: TCP 3000 from anywhere"
        ),
        new(
            nameof(NetworkEnds),
            "gossip in by TCP only",
            o => Gossip(Policy(o, "alertmanager").Ingress[1].Ports),
            "alertmanager does not take UDP 9094 from alertmanager"
        ),
        new(
            nameof(NetworkEnds),
            "gossip out by TCP only",
            o => Gossip(Policy(o, "alertmanager").Egress[1].Ports),
            "alertmanager may not send UDP 9094 to alertmanager"
        ),
        new(
            nameof(NetworkEnds),
            "no gossip",
            o =>
            {
                Policy(o, "alertmanager").Ingress.RemoveAt(1);
                Policy(o, "alertmanager").Egress.RemoveAt(1);
            },
            "alertmanager does not take TCP 9094 from alertmanager",
            "alertmanager does not take UDP 9094 from alertmanager",
            "alertmanager may not send TCP 9094 to alertmanager",
            "alertmanager may not send UDP 9094 to alertmanager"
        ),
        new(
            nameof(NetworkEnds),
            "question not taken",
            o => Policy(o, "prometheus").Ingress.RemoveAt(0),
            "prometheus does not take TCP 9090 from grafana"
        ),
        new(
            nameof(NetworkEnds),
            "question not sent",
            o => Policy(o, "grafana").Egress.RemoveAt(1),
            "grafana may not send TCP 9090 to prometheus"
        ),
        new(
            nameof(NetworkEnds),
            "port of nobody",
            o => o.Container("grafana").Ports[0].ContainerPort = 3001,
            "grafana does not listen on TCP 3000"
        ),
        new(nameof(NetworkEnds), "names by UDP only", o => Policy(o, "grafana").Egress[0].Ports.RemoveAt(1), "grafana finds no names"),
        new(nameof(NetworkEnds), "no names", o => Policy(o, "blackbox-exporter").Egress.RemoveAt(0), "blackbox-exporter finds no names"),
        new(
            nameof(NetworkEnds),
            "no way to the API server",
            o => Policy(o, "kube-state-metrics").Egress.RemoveAt(1),
            "kube-state-metrics has only one of a token and a way to the API server"
        ),
        new(
            nameof(ScrapeReach),
            "scrape not taken",
            o => Policy(o, "kube-state-metrics").Ingress.RemoveAt(0),
            "prometheus: no way to kube-state-metrics.fks-monitoring:8080"
        ),
        new(
            nameof(ScrapeReach),
            "scrape not sent",
            o => Policy(o, "prometheus").Egress.RemoveAt(4),
            "prometheus: no way to kube-state-metrics.fks-monitoring:8080"
        ),
        new(
            nameof(ScrapeReach),
            "no service",
            o => o.Remove<V1Service>("blackbox-exporter"),
            "prometheus: there is no blackbox-exporter.fks-monitoring:9115"
        ),
        new(
            nameof(ScrapeReach),
            "replica gone",
            o => o.One<V1StatefulSet>("alertmanager").Spec.Replicas = 2,
            "prometheus: there is no alertmanager-2.alertmanager.fks-monitoring:9093"
        ),
        new(
            nameof(ScrapeReach),
            "port of a service closed",
            o => Close(Policy(o, "prometheus"), 8001),
            "prometheus: no way to fks-trading on 8001"
        ),
        new(
            nameof(ScrapeReach),
            "probe closed",
            o => Close(Policy(o, "blackbox-exporter"), 8001),
            "blackbox-exporter: no way to fks-trading on 8001"
        ),
        new(
            nameof(ScrapeReach),
            "ingress controller closed",
            o => Close(Policy(o, "prometheus"), 10254),
            "prometheus: no way to ingress-nginx on 10254"
        ),
    ];

    private static V1NetworkPolicySpec Policy(ClusterObjects objects, string name) => objects.One<V1NetworkPolicy>(name).Spec;

    private static V1NetworkPolicyEgressRule Anywhere(int port) =>
        new() { To = [new() { IpBlock = new() { Cidr = "0.0.0.0/0" } }], Ports = [new() { Protocol = "TCP", Port = port }] };

    private static void Gossip(IList<V1NetworkPolicyPort> ports) => ports.Remove(ports.Single(p => p.Protocol == "UDP"));

    private static void Close(V1NetworkPolicySpec policy, int port)
    {
        var rule = policy.Egress.Single(r => r.To[0].NamespaceSelector is not null && r.Ports.Any(p => p.Port.ToString() == $"{port}"));
        rule.Ports.Remove(rule.Ports.Single(p => p.Port.ToString() == $"{port}"));
    }
}
