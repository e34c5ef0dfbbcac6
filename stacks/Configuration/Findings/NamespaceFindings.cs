using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with where our objects are put, and how they are marked.</summary>
internal static class NamespaceFindings
{
    public static Finding BadNamespace(Place place, string value, string example) =>
        new(
            "FKS640",
            place.ToString(),
            FieldFindings.Shown(value),
            "A namespace is named with 1 to 63 small letters, digits and hyphens, and neither end is a hyphen.",
            $"Correct it, e.g. {place.Set(example)}"
        );

    public static Finding NamespaceOfServices(Place place, string value) =>
        new(
            "FKS641",
            place.ToString(),
            value,
            "The FKS services run there, and nothing among them is ever touched.",
            $"Take another, e.g. {place.Set(value == Namespaces.Monitoring ? Namespaces.Own : Namespaces.Monitoring)}"
        );

    public static Finding NamespaceOfCluster(Place place, string value, string example) =>
        new(
            "FKS642",
            place.ToString(),
            value,
            "It belongs to the cluster; ours is made and removed with the stack.",
            $"Take one of its own, e.g. {place.Set(example)}"
        );

    public static Finding BadLabelKey(Place place, string key) =>
        new(
            "FKS643",
            place.ToString(),
            FieldFindings.Shown(key),
            "The key of a label is at most 63 letters, digits, -, _ and ., begun and ended "
                + "by a letter or digit; a domain and a slash may stand before it.",
            $"Write it as the selector of the existing Prometheus has it, and remove this: {place.Remove()}"
        );

    public static Finding BadLabelValue(Place place, string value) =>
        new(
            "FKS644",
            place.ToString(),
            FieldFindings.Shown(value),
            "The value of a label is at most 63 letters, digits, -, _ and ., begun and ended by a letter or digit.",
            $"Correct it, e.g. {place.Set("kube-prometheus")}"
        );

    public static Finding NoLabels(Place place) =>
        new(
            "FKS645",
            place.ToString(),
            "",
            "The operator takes only PrometheusRules whose labels its ruleSelector names, so it would never read ours.",
            $"Set what kubectl get prometheus -A -o yaml shows under ruleSelector, e.g. {place.Inner("release").Set("kube-prometheus")}"
        );
}
