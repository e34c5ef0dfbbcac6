using FksSre.Monitoring.Settings;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>What may be sent and received, as network policies say it.</summary>
internal static class Traffic
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>Names are looked up in the cluster's own DNS.</summary>
    public static NetworkPolicyEgressRuleArgs ToDns() =>
        new()
        {
            To = { InNamespace("kube-system", new LabelSelectorArgs { MatchLabels = { ["k8s-app"] = "kube-dns" } }) },
            Ports = { Udp(Ports.Dns), Tcp(Ports.Dns) },
        };

    public static NetworkPolicyEgressRuleArgs ToApiServer(ApiServerSettings server) =>
        new() { To = { Block(server.Cidr) }, Ports = { Tcp(server.Port) } };

    /// <summary>Any address, since those who are notified have no fixed ones.</summary>
    public static NetworkPolicyEgressRuleArgs ToAnywhere(int port) => new() { To = { Block("0.0.0.0/0") }, Ports = { Tcp(port) } };

    public static NetworkPolicyEgressRuleArgs To(string name, params NetworkPolicyPortArgs[] ports) =>
        new() { To = { Pods(name) }, Ports = ports };

    public static NetworkPolicyEgressRuleArgs ToNamespace(string @namespace, IEnumerable<int> ports) =>
        new() { To = { InNamespace(@namespace, null) }, Ports = ports.Select(Tcp).ToArray() };

    public static NetworkPolicyIngressRuleArgs From(string[] names, params NetworkPolicyPortArgs[] ports) =>
        new() { From = names.Select(Pods).ToArray(), Ports = ports };

    /// <summary>Whoever is in the namespace; the pods of an ingress controller have no name that all of them share.</summary>
    public static NetworkPolicyIngressRuleArgs FromNamespace(string @namespace, int port) =>
        new() { From = { InNamespace(@namespace, null) }, Ports = { Tcp(port) } };

    public static NetworkPolicyPortArgs Tcp(int port) => new() { Protocol = "TCP", Port = port };

    public static NetworkPolicyPortArgs Udp(int port) => new() { Protocol = "UDP", Port = port };

    private static NetworkPolicyPeerArgs Pods(string name) => new() { PodSelector = Named.Selector(name) };

    private static NetworkPolicyPeerArgs Block(string cidr) => new() { IpBlock = new IPBlockArgs { Cidr = cidr } };

    private static NetworkPolicyPeerArgs InNamespace(string @namespace, LabelSelectorArgs? pods)
    {
        var peer = new NetworkPolicyPeerArgs
        {
            NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceName] = @namespace } },
        };
        if (pods is not null)
        {
            peer.PodSelector = pods;
        }

        return peer;
    }
}
