using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Findings;

/// <summary>What can be wrong with where the objects of the Prometheus operator are put.</summary>
internal static class PlacementFindings
{
    public static Finding BadNamespace(string path, string value) =>
        new(
            "FKS183",
            path,
            FieldFindings.Shown(value),
            "A namespace is named with 1 to 63 small letters, digits and hyphens, and neither end is a hyphen.",
            "Correct it, or give another with --namespace."
        );

    public static Finding SeveralNamespaces(string path, string service, string one, string other) =>
        new(
            "FKS184",
            path,
            FieldFindings.Shown(other),
            $"The rules of {FieldFindings.Shown(service)} are one object, and another SLO of it stands in {FieldFindings.Shown(one)}.",
            "Put both in one namespace, or give it with --namespace."
        );

    public static Finding NoLabel(string path, string key, string value) =>
        new(
            "FKS185",
            path,
            FieldFindings.Shown($"{key}: {value}"),
            "Kubernetes has no such label: names and values are at most 63 letters, digits, -, "
                + "_ and ., begun and ended by a letter or digit. It is left out.",
            "Correct it where the operator selects by it."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding LabelsDiffer(string path, string key, string value, string first) =>
        new(
            "FKS188",
            path,
            FieldFindings.Shown($"{key}: {value}"),
            $"The rules of a service are one object, which has {FieldFindings.Shown(key)}: {FieldFindings.Shown(first)} already.",
            $"Give the one that holds with --label {FieldFindings.Shown(key)}=VALUE."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NoSelectingLabel(string path) =>
        new(
            "FKS189",
            path,
            "",
            "The objects carry no label by which an operator would select them; one "
                + "that selects by labels does not read them, without a word.",
            "Give what kubectl get prometheus -A -o yaml shows under ruleSelector, e.g. "
                + "--label release=kube-prometheus-stack for the Helm chart of that name."
        )
        {
            Level = FindingLevel.Advice,
        };
}
