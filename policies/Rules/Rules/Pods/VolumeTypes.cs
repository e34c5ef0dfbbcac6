using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class VolumeTypes()
    : PodPolicy(
        "volume-types",
        PolicySeverity.Medium,
        "A volume is of a kind that Kubernetes or a CSI driver keeps, and says of which.",
        "Use configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected or secret."
    )
{
    /// <summary>Those of the restricted level of the Pod Security Standards.</summary>
    private static readonly HashSet<string> _kept = new(StringComparer.Ordinal)
    {
        "configMap",
        "csi",
        "downwardAPI",
        "emptyDir",
        "ephemeral",
        "persistentVolumeClaim",
        "projected",
        "secret",
    };

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var volume in spec["volumes"].Items)
        {
            var kinds = volume.Members.Where(member => member.Name != "name" && member.Value.Exists).Select(member => member.Name).ToList();
            report.Require(resource, volume, kinds.Count == 1 && _kept.Contains(kinds[0]));
        }
    }
}
