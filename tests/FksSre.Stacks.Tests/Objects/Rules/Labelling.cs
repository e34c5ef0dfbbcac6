using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Every object says whose it is; the namespace admits only restricted pods.</summary>
internal static class Labelling
{
    private const string Security = "pod-security.kubernetes.io/";

    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        (string Label, string Value)[] common =
        [
            ("app.kubernetes.io/part-of", "fks-sre"),
            ("app.kubernetes.io/managed-by", "pulumi"),
            ("fks-sre/environment", objects.Settings.Environment),
        ];
        foreach (var each in objects.All)
        {
            foreach (var (label, value) in common.Where(l => Label(each, l.Label) != l.Value))
            {
                yield return $"{ClusterObjects.Show(each)}: {label} is not {value}";
            }

            if (each is not V1Namespace && Label(each, "app.kubernetes.io/name") is null)
            {
                yield return $"{ClusterObjects.Show(each)}: no name of its part";
            }
        }

        foreach (var ns in objects.Of<V1Namespace>())
        {
            foreach (var mode in new[] { "enforce", "audit", "warn" }.Where(mode => Label(ns, Security + mode) != "restricted"))
            {
                yield return $"{ClusterObjects.Show(ns)}: {mode} is not restricted";
            }

            if (Label(ns, Security + "enforce-version")?.StartsWith("v1.", StringComparison.Ordinal) != true)
            {
                yield return $"{ClusterObjects.Show(ns)}: the standard's version is not fixed";
            }
        }
    }

    private static string? Label(k8s.IKubernetesObject<V1ObjectMeta> each, string name) =>
        each.Labels()?.TryGetValue(name, out var value) == true ? value : null;
}
