using System.Text.RegularExpressions;
using FksSre.Components;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Whatever Prometheus is told to scrape or notify, and the blackbox exporter to probe, exists where it is ours, and policies let it
/// through.
/// </summary>
internal static partial class ScrapeReach
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        if (!objects.IsStandalone)
        {
            return [];
        }

        var text = string.Join(
            '\n',
            new[] { "prometheus-config", "prometheus-targets" }.SelectMany(name => objects.One<V1ConfigMap>(name).Data.Values)
        );
        var traffic = Traffic.Of(objects).ToList();
        var probed = Probed().Matches(text).Select(m => (m.Groups["host"].Value, m.Groups["port"].Value)).Distinct().ToList();
        var asked = Address().Matches(text).Select(m => (Host: m.Groups["host"].Value, Port: m.Groups["port"].Value)).Distinct().ToList();
        var discovered = Discovered().Matches(text).Select(m => m.Groups["port"].Value).Distinct().ToList();
        return
        [
            .. asked.SelectMany(to => Reach(objects, traffic, Parts.Prometheus, to.Host, to.Port)),
            .. probed.SelectMany(to => Reach(objects, traffic, Parts.BlackboxExporter, to.Item1, to.Item2)),
            .. discovered.SelectMany(port => Leaves(traffic, Parts.Prometheus, objects.Settings.ServicesNamespace, port)),
            .. new[] { asked.Count, probed.Count, discovered.Count }
                .Where(count => count == 0)
                .Select(_ => "Prometheus: some kind of target is missing"),
        ];
    }

    /// <param name="objects">All.</param>
    /// <param name="traffic">Allowed.</param>
    /// <param name="from">The part.</param>
    /// <param name="host">Service and namespace, before them perhaps a pod: <c>alertmanager-0.alertmanager.fks-monitoring</c>.</param>
    /// <param name="port">The service's.</param>
    private static IEnumerable<string> Reach(ClusterObjects objects, List<Traffic> traffic, string from, string host, string port)
    {
        var names = host.Split('.');
        var (service, place) = (names[^2], names[^1]);
        if (place != objects.Namespace)
        {
            return Leaves(traffic, from, place, port);
        }

        var target = objects.Of<V1Service>().SingleOrDefault(s => s.Name() == service && s.Spec.Ports.Any(p => $"{p.Port}" == port));
        var part = objects.Workloads.FirstOrDefault(w => target is not null && w.IsSelectedBy(target.Spec.Selector));
        return part is null || (names.Length == 3 && !Enumerable.Range(0, part.Replicas).Any(i => names[0] == $"{part.Name}-{i}"))
                ? [$"{from}: there is no {host}:{port}"]
            : traffic.Any(t => t.IsOut && t.Owner == from && t.Part == part.Name && t.Port == $"TCP {port}")
            && traffic.Any(t => !t.IsOut && t.Owner == part.Name && t.Part == from && t.Port == $"TCP {port}")
                ? []
            : [$"{from}: no way to {host}:{port}"];
    }

    private static IEnumerable<string> Leaves(List<Traffic> traffic, string from, string place, string port) =>
        traffic.Any(t => t.IsOut && t.Owner == from && t.Namespace == place && t.Peer.PodSelector is null && t.Port == $"TCP {port}")
            ? []
            : [$"{from}: no way to {place} on {port}"];

    /// <summary>In a list of targets, in this namespace or another.</summary>
    [GeneratedRegex("(?<![/\\w.-])(?<host>[a-z0-9-]+(\\.[a-z0-9-]+)+)\\.svc:(?<port>\\d+)")]
    private static partial Regex Address();

    [GeneratedRegex("http://(?<host>[a-z0-9-]+\\.[a-z0-9-]+)\\.svc:(?<port>\\d+)/")]
    private static partial Regex Probed();

    /// <summary>Where Kubernetes is asked for pods, services and ports are kept by <c>service;port</c>.</summary>
    [GeneratedRegex("[a-z0-9-]+;(?<port>\\d+)")]
    private static partial Regex Discovered();
}
