using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>Names, labels, bounds and volumes of objects of Kubernetes.</summary>
internal static class ObjectFamilies
{
    public static IEnumerable<Family> All =>
        [
            Family.OfFields("object-moved", "An object goes to a namespace of Kubernetes' own, or to the one of the moment.", inputs =>
                Objects(inputs)
                    .Where(one => one["metadata"]["namespace"].Node is not null)
                    .SelectMany(one =>
                        one["metadata"]["namespace"].Removed().Concat(one["metadata"]["namespace"].Set("default", "kube-system"))
                    )
            ),
            Family.OfFields("object-renamed", "An object has no name, or one that Kubernetes does not take.", inputs =>
                Objects(inputs).Select(one => one["metadata"]["name"]).SelectMany(name => name.Removed().Concat(name.Set("Not_A_Name", "")))
            ),
            Family.OfFields(
                "label-changed",
                "A label by which people and network policies find what belongs together goes, or is none.",
                inputs =>
                    Objects(inputs)
                        .SelectMany(one =>
                            one["metadata"]
                                ["labels"]
                                .Members.SelectMany(label => label.Removed().Concat(label.Set("not a label")))
                                .Concat(one["metadata"]["labels"].Removed())
                        )
            ),
            Family.OfFields("namespace-admits-more", "A namespace admits pods that may do everything on their node.", inputs =>
                Where
                    .Kind(inputs, "Namespace")
                    .SelectMany(one =>
                        one["metadata"]["labels"].Members.Where(label => label.Key.StartsWith("pod-security", StringComparison.Ordinal))
                    )
                    .SelectMany(label => label.Set("privileged", "baseline", "latest"))
            ),
            Family.OfFields(
                "disruption-budget-changed",
                "A disruption budget lets all pods go at once, or none, or is about none.",
                inputs => Where.Kind(inputs, "PodDisruptionBudget").Select(budget => budget["spec"]).SelectMany(Budget)
            ),
            Family.OfFields(
                "claim-changed",
                "A volume is written from two nodes, is too small, or is a disk without a file system.",
                inputs =>
                    Where
                        .Kind(inputs, "PersistentVolumeClaim")
                        .Select(claim => claim["spec"])
                        .Concat(
                            Where
                                .Kind(inputs, "StatefulSet")
                                .SelectMany(set => set["spec"]["volumeClaimTemplates"].Items)
                                .Select(claim => claim["spec"])
                        )
                        .SelectMany(Claim)
            ),
            Family.OfFields("retention-changed", "The volumes of a StatefulSet go with it, and all samples with them.", inputs =>
                Where
                    .Kind(inputs, "StatefulSet")
                    .Select(set => set["spec"]["persistentVolumeClaimRetentionPolicy"])
                    .SelectMany(policy =>
                        policy.Removed().Concat(policy.Members.SelectMany(when => when.Removed().Concat(when.Set("Delete"))))
                    )
            ),
            Family.OfFields("volume-size-changed", "The size that is asked for of a volume of ours is none.", inputs =>
                inputs.Resource.Kind == "PersistentVolumeClaimPatch"
                    ? inputs["spec"]["resources"]["requests"]["storage"].Set("1Mi", "-5Gi", "much").Concat(inputs["spec"].Removed())
                    : []
            ),
            Family.OfFields("configuration-dropped", "A file of the configuration is no longer there.", inputs =>
                Where
                    .Kind(inputs, "ConfigMap")
                    .SelectMany(map => map["data"].Removed().Concat(map["data"].Members.SelectMany(file => file.Removed())))
            ),
            Family.OfFields("secret-dropped", "A key of a Secret is no longer there: a receiver, or the password of everybody.", inputs =>
                Where
                    .Kind(inputs, "Secret")
                    .SelectMany(secret =>
                        secret["stringData"].Below.SelectMany(key => key.Removed()).Concat(secret["stringData"].Removed())
                    )
            ),
            Family.OfFields(
                "object-taken-over",
                "An object of somebody else's of the same name is overwritten, or nobody waits until ours works.",
                inputs =>
                    Objects(inputs)
                        .Select(one => one["metadata"]["annotations"])
                        .SelectMany(notes => notes["pulumi.com/patchForce"].Set("true").Concat(notes["pulumi.com/skipAwait"].Set("true")))
            ),
        ];

    private static IEnumerable<Place> Objects(Place inputs) => inputs.Resource.IsKubernetesObject ? [inputs] : [];

    private static IEnumerable<Mutant> Budget(Place spec) =>
        [
            .. spec["maxUnavailable"].Removed(),
            .. spec["maxUnavailable"].Set(0, 3, "0%", "100%"),
            .. spec["minAvailable"].Set(1, "100%"),
            .. spec["selector"]["matchLabels"].Members.SelectMany(label => label.Set("nothing", "grafana")),
            .. spec["selector"].Removed(),
            .. spec["unhealthyPodEvictionPolicy"].Removed(),
            .. spec["unhealthyPodEvictionPolicy"].Set("IfHealthyBudget"),
        ];

    private static IEnumerable<Mutant> Claim(Place spec) =>
        [
            .. spec["accessModes"].Removed(),
            .. spec["accessModes"].Added("ReadWriteMany"),
            .. spec["accessModes"].Items.SelectMany(mode => mode.Set("ReadWriteMany", "ReadOnlyMany")),
            .. spec["volumeMode"].Set("Block"),
            .. spec["resources"].Removed(),
            .. spec["resources"]["requests"]["storage"].Set("1Mi", "900Ti", "5G", "0"),
        ];
}
