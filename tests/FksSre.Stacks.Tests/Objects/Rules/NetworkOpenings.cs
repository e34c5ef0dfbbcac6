using FksSre.Components;
using FksSre.Monitoring.Settings;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Every rule names who and where; "anywhere" is said only of what has no fixed address, and of no port more than that needs.
/// </summary>
internal static class NetworkOpenings
{
    public static IEnumerable<string> Problems(ClusterObjects objects) =>
        [
            .. objects.Of<V1NetworkPolicy>().SelectMany(Unnamed),
            .. Traffic
                .Of(objects)
                .Where(t => t.IsAnywhere && !Needed(objects.Settings).Contains((t.IsOut, t.Owner, t.Port)))
                .Select(t => $"NetworkPolicy {t.Owner}: {t.Port} {(t.IsOut ? "to" : "from")} anywhere"),
        ];

    private static IEnumerable<string> Unnamed(V1NetworkPolicy policy)
    {
        var rules = (policy.Spec.Ingress ?? [])
            .Select(r => (Way: "from", Peers: r.FromProperty, r.Ports))
            .Concat((policy.Spec.Egress ?? []).Select(r => (Way: "to", Peers: r.To, r.Ports)));
        foreach (var (way, peers, ports) in rules)
        {
            if (peers is not { Count: > 0 } || peers.Any(IsEverybody))
            {
                yield return $"{ClusterObjects.Show(policy)}: {way} everybody";
            }

            if (ports is not { Count: > 0 } || ports.Any(p => p.Port is null || p.Protocol is null || p.EndPort is not null))
            {
                yield return $"{ClusterObjects.Show(policy)}: {way} somebody on every port";
            }
        }
    }

    private static bool IsEverybody(V1NetworkPolicyPeer peer) =>
        peer.IpBlock is null && (peer.NamespaceSelector is null ? IsEmpty(peer.PodSelector) : IsEmpty(peer.NamespaceSelector));

    private static bool IsEmpty(V1LabelSelector? selector) => selector is not { MatchLabels.Count: > 0 };

    private static HashSet<(bool IsOut, string Owner, string Port)> Needed(StackSettings settings)
    {
        var ports = new HashSet<(bool, string, string)> { (true, Parts.Alertmanager, "TCP 443") };
        ports.UnionWith(
            settings.Backups?.Target is { } target
                ? new[] { "backup-fks-db", "backup-fks-redis", "restore-drill-fks-db", "restore-drill-fks-redis" }.Select(job =>
                    (true, job, $"TCP {target.Port}")
                )
                : []
        );
        if (settings.Profile is not Profile.Standalone profile)
        {
            return ports;
        }

        ports.UnionWith(
            new[] { Parts.Prometheus, Parts.KubeStateMetrics }
                .Where(_ => settings.ApiServer.Cidr.EndsWith("/0", StringComparison.Ordinal))
                .Select(part => (true, part, $"TCP {settings.ApiServer.Port}"))
        );
        ports.UnionWith(settings.Channels.Sink is { } sink ? [(true, Parts.Alertmanager, $"TCP {sink.Port}")] : []);
        ports.UnionWith(
            profile.Prometheus.LongTerm.Match<(bool, string, string)[]>(
                _ => [],
                remote => [(true, Parts.Prometheus, $"TCP {remote.Url.Port}")],
                _ => [(true, Parts.Prometheus, "TCP 443")]
            )
        );
        ports.UnionWith(
            profile.Grafana.Store.Match<(bool, string, string)[]>(_ => [], database => [(true, Parts.Grafana, $"TCP {database.Port}")])
        );
        return ports;
    }
}
