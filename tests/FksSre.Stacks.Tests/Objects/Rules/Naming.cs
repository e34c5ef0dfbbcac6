using System.Text.RegularExpressions;
using k8s;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Names, labels and keys are such as Kubernetes takes.</summary>
internal static partial class Naming
{
    private const int Longest = 63;

    /// <summary>To a StatefulSet's name comes a hyphen and a hash of ten, in a label of its pods.</summary>
    private const int LongestOfSet = 52;

    public static IEnumerable<string> Problems(ClusterObjects objects) =>
        [
            .. objects.All.SelectMany(each => Of(each).Select(problem => $"{ClusterObjects.Show(each)}: {problem}")),
            .. objects.Workloads.SelectMany(w => Pod(w).Select(problem => $"{w}: {problem}")),
            .. objects
                .All.GroupBy(each => (each.Kind, each.Namespace(), each.Name()))
                .Where(g => g.Count() > 1)
                .Select(g => $"{ClusterObjects.Show(g.First())}: there are {g.Count()}"),
        ];

    private static IEnumerable<string> Of(IKubernetesObject<V1ObjectMeta> each) =>
        [
            .. each.Name().Length <= (each is V1StatefulSet ? LongestOfSet : Longest) && Dns().IsMatch(each.Name())
                ? []
                : new[] { "is no name" },
            .. Labels(each.Metadata),
            .. (each.Metadata.Annotations ?? new Dictionary<string, string>())
                .Keys.Where(key => !IsKey(key))
                .Select(key => $"annotation {key}"),
            .. Keys(each).Where(key => !DataKey().IsMatch(key)).Select(key => $"key {key}"),
        ];

    private static IEnumerable<string> Pod(Workload workload) =>
        [
            .. Labels(workload.Template.Metadata),
            .. workload
                .Containers.Select(c => c.Name)
                .Concat((workload.Pod.Volumes ?? []).Select(v => v.Name))
                .Where(name => name.Length > Longest || !Dns().IsMatch(name))
                .Select(name => $"is no name: {name}"),
            .. workload
                .Containers.SelectMany(c => c.Ports ?? [])
                .Select(p => p.Name)
                .Where(name => !PortName().IsMatch(name ?? ""))
                .Select(name => $"port {name}"),
            .. workload
                .Containers.GroupBy(c => c.Name, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => $"two containers {g.Key}"),
            .. workload
                .Containers.SelectMany(c => c.Ports ?? [])
                .GroupBy(p => (p.ContainerPort, p.Protocol))
                .Where(g => g.Count() > 1)
                .Select(g => $"two ports {g.Key.ContainerPort}"),
        ];

    private static IEnumerable<string> Labels(V1ObjectMeta meta) =>
        (meta.Labels ?? new Dictionary<string, string>())
            .Where(l => !IsKey(l.Key) || l.Value.Length > Longest || !LabelValue().IsMatch(l.Value))
            .Select(l => $"label {l.Key}={l.Value}");

    private static IEnumerable<string> Keys(IKubernetesObject<V1ObjectMeta> each) =>
        each switch
        {
            V1ConfigMap map => map.Data?.Keys ?? [],
            V1Secret secret => secret.StringData?.Keys ?? [],
            _ => [],
        };

    private static bool IsKey(string key) =>
        key.Split('/') is var parts
        && parts.Length <= 2
        && parts[^1].Length is > 0 and <= Longest
        && LabelValue().IsMatch(parts[^1])
        && (parts.Length == 1 || Domain().IsMatch(parts[0]));

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?\\z")]
    private static partial Regex Dns();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?\\z")]
    private static partial Regex Domain();

    [GeneratedRegex("^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?\\z")]
    private static partial Regex LabelValue();

    [GeneratedRegex("^[-._a-zA-Z0-9]{1,253}\\z")]
    private static partial Regex DataKey();

    /// <summary>At most 15 characters, with a letter among them.</summary>
    [GeneratedRegex("^(?=.{1,15}\\z)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex PortName();
}
