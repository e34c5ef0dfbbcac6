using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>What is wrong with the storage that a deployment needs: its classes, and the claims that are to grow.</summary>
internal static class StorageFindings
{
    public static Finding ClassMissing(string name, string asks, IEnumerable<string> known) =>
        new(
            "FKS733",
            $"cluster/storageclasses/{name}",
            "",
            $"{asks} asks for this storage class, and the cluster has no such class: its pod would wait for ever.",
            known.ToList() is { Count: > 0 } names
                ? $"Name one of {string.Join(", ", names)}."
                : "Install a storage provisioner; the cluster has no class at all."
        );

    public static Finding NoDefaultClass(string asks, IEnumerable<string> known) =>
        new(
            "FKS734",
            "cluster/storageclasses",
            "",
            $"{asks} names no storage class, and none is the default: its pod would wait for ever.",
            known.ToList() is { Count: > 0 } names
                ? $"Name one of {string.Join(", ", names)}, or annotate one with storageclass.kubernetes.io/is-default-class=true."
                : "Install a storage provisioner; the cluster has no class at all."
        );

    public static Finding ClassCannotGrow(string name) =>
        new(
            "FKS735",
            $"cluster/storageclasses/{name}/allowVolumeExpansion",
            "false",
            "Volumes of this class cannot grow: a larger storage setting could not be deployed later.",
            $"If its provisioner can: kubectl patch storageclass {name} -p "
                + $"'{{\"allowVolumeExpansion\": true}}'; else choose the size with room."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NoClaimTemplate(string place, string set, string template) =>
        new(
            "FKS749",
            $"cluster/namespaces/{place}/statefulsets/{set}/volumeClaimTemplates",
            "",
            $"It has no template {template}, and a server lets nobody add one: its pods have no volumes that could grow.",
            $"Have it made anew, with one: kubectl delete statefulset {set} -n {place}, then pulumi refresh and pulumi up. What its pods "
                + "hold is gone then: docs/runbooks/grow-storage.md."
        );

    public static Finding ClaimNotBound(string place, string claim, string phase) =>
        new(
            "FKS750",
            $"cluster/namespaces/{place}/persistentvolumeclaims/{claim}",
            phase,
            "It is to be made larger, and a server does that to none that has no volume.",
            $"See what it waits for: kubectl describe persistentvolumeclaim {claim} -n {place}; then docs/runbooks/grow-storage.md."
        );

    public static Finding ClaimGone(string place, string claim, string set) =>
        new(
            "FKS751",
            $"cluster/namespaces/{place}/persistentvolumeclaims/{claim}",
            "",
            $"It is to be made larger, and it is not there, though {set} has the replica it belongs to.",
            $"See what became of it: kubectl get pods,persistentvolumeclaims -n {place}. Once the pod is deleted, its set makes both anew."
        );

    /// <param name="place">Its namespace.</param>
    /// <param name="claim">One of a set, for all of them.</param>
    /// <param name="storageClass">Empty where it has none.</param>
    public static Finding ClaimCannotGrow(string place, string claim, string storageClass) =>
        new(
            "FKS752",
            $"cluster/namespaces/{place}/persistentvolumeclaims/{claim}/storageClassName",
            storageClass,
            storageClass.Length == 0
                ? "It is to be made larger, and it has no storage class, so nobody can."
                : "It is to be made larger, and volumes of this class cannot grow (it has no allowVolumeExpansion).",
            "Leave the size under fks-sre:standalone as it is, or go on as docs/runbooks/grow-storage.md says."
        );

    public static Finding SeveralDefaultClasses(IEnumerable<string> names, string newest, string asks) =>
        new(
            "FKS747",
            "cluster/storageclasses",
            string.Join(", ", names),
            $"Each of them is the default; {asks} would get the one that was made last "
                + $"({newest}), and another one on the day on which that changes.",
            "Name the class in fks-sre:standalone, or leave the annotation storageclass.kubernetes.io/is-default-class on one of them."
        )
        {
            Level = FindingLevel.Advice,
        };
}
