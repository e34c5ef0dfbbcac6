using FksSre.Components;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// What one part may send another may receive, on a port that it listens on; replicas of Alertmanager gossip; everybody finds names, and
/// who has a token finds the API server.
/// </summary>
internal static class NetworkEnds
{
    private static readonly string[] _gossip = [$"TCP {Ports.Gossip}", $"UDP {Ports.Gossip}"];

    /// <summary>Whoever has it brings it, with a policy of its own.</summary>
    private const string Querier = "thanos-query";

    private static readonly string[] _dns = ["TCP 53", "UDP 53"];

    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        var all = Traffic.Of(objects).ToList();
        var sent = all.Where(t => t.IsOut && t.Part is not null).Select(t => (From: t.Owner, To: t.Part!, t.Port)).ToHashSet();
        var received = all.Where(t => !t.IsOut && t.Part is not null).Select(t => (From: t.Part!, To: t.Owner, t.Port)).ToHashSet();
        IEnumerable<(string From, string To, string Port)> gossip = objects.Workloads.Any(w =>
            w.Name == Parts.Alertmanager && w.Replicas > 1
        )
            ? _gossip.Select(port => (Parts.Alertmanager, Parts.Alertmanager, port))
            : [];
        return
        [
            .. sent.Concat(gossip).Except(received).Select(t => $"{t.To} does not take {t.Port} from {t.From}"),
            .. received.Where(t => t.From != Querier).Concat(gossip).Except(sent).Select(t => $"{t.From} may not send {t.Port} to {t.To}"),
            .. received
                .Where(t => objects.Workloads.FirstOrDefault(w => w.Name == t.To) is { } w && !Listens(w).Contains(t.Port))
                .Select(t => $"{t.To} does not listen on {t.Port}"),
            .. objects
                .Workloads.Where(w => _dns.Except(all.Where(t => t.IsOut && t.Owner == w.Name && IsDns(t)).Select(t => t.Port)).Any())
                .Select(w => $"{w.Name} finds no names"),
            .. objects
                .Workloads.Where(w => w.Pod.AutomountServiceAccountToken != all.Any(t => t.Owner == w.Name && IsApiServer(objects, t)))
                .Select(w => $"{w.Name} has only one of a token and a way to the API server"),
        ];
    }

    private static IEnumerable<string> Listens(Workload workload) =>
        workload.Containers.SelectMany(c => c.Ports ?? []).Select(p => $"{p.Protocol} {p.ContainerPort}");

    private static bool IsDns(Traffic traffic) =>
        traffic.Namespace == "kube-system"
        && traffic.Peer.PodSelector?.MatchLabels is { } labels
        && labels.TryGetValue("k8s-app", out var app)
        && app == "kube-dns";

    private static bool IsApiServer(ClusterObjects objects, Traffic traffic) =>
        traffic.IsOut
        && traffic.Peer.IpBlock?.Cidr == objects.Settings.ApiServer.Cidr
        && traffic.Port == $"TCP {objects.Settings.ApiServer.Port}";
}
