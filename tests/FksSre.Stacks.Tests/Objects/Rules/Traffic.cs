using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>One peer and one port of a network policy.</summary>
/// <param name="Owner">Whose policy it is.</param>
/// <param name="IsOut">Egress.</param>
/// <param name="Peer">The other end.</param>
/// <param name="Port">Protocol and number, <c>TCP 9090</c>.</param>
internal sealed record Traffic(string Owner, bool IsOut, V1NetworkPolicyPeer Peer, string Port)
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>The part of ours that the peer is; null where it is elsewhere.</summary>
    public string? Part =>
        Peer is { NamespaceSelector: null, IpBlock: null, PodSelector.MatchLabels: { } labels }
        && labels.TryGetValue("app.kubernetes.io/name", out var name)
            ? name
            : null;

    /// <summary>The namespace that the peer is in, where it is another than ours.</summary>
    public string? Namespace =>
        Peer.NamespaceSelector?.MatchLabels is { } labels && labels.TryGetValue(NamespaceName, out var name) ? name : null;

    public bool IsAnywhere => Peer.IpBlock?.Cidr.EndsWith("/0", StringComparison.Ordinal) == true;

    /// <summary>All that the policies allow, of those rules that name both peers and ports.</summary>
    public static IEnumerable<Traffic> Of(ClusterObjects objects) =>
        from policy in objects.Of<V1NetworkPolicy>()
        from traffic in Of(
                policy,
                isOut: false,
                (policy.Spec.Ingress ?? []).Select(rule =>
                    ((IList<V1NetworkPolicyPeer>?)rule.FromProperty, (IList<V1NetworkPolicyPort>?)rule.Ports)
                )
            )
            .Concat(
                Of(
                    policy,
                    isOut: true,
                    (policy.Spec.Egress ?? []).Select(rule =>
                        ((IList<V1NetworkPolicyPeer>?)rule.To, (IList<V1NetworkPolicyPort>?)rule.Ports)
                    )
                )
            )
        select traffic;

    private static IEnumerable<Traffic> Of(
        V1NetworkPolicy policy,
        bool isOut,
        IEnumerable<(IList<V1NetworkPolicyPeer>? Peers, IList<V1NetworkPolicyPort>? Ports)> rules
    ) =>
        from rule in rules
        from peer in rule.Peers ?? []
        from port in rule.Ports ?? []
        select new Traffic(policy.Name(), isOut, peer, $"{port.Protocol} {port.Port}");
}
