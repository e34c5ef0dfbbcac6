using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoSubPath()
    : ContainerPolicy(
        "no-sub-path",
        PolicySeverity.Medium,
        "What a ConfigMap or a Secret holds is mounted as a whole folder: a part mounted by its path stays as it was when the pod began.",
        "Mount the volume without subPath, with items where only some files are meant."
    )
{
    private static readonly string[] _refreshed = ["configMap", "downwardAPI", "projected", "secret"];

    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var refreshed = spec["volumes"]
            .Items.Where(volume => _refreshed.Any(kind => volume[kind].Exists))
            .Select(volume => volume["name"].Text)
            .ToHashSet();
        foreach (var mount in container["volumeMounts"].Items.Where(mount => refreshed.Contains(mount["name"].Text)))
        {
            var part = mount["subPath"].Or(mount["subPathExpr"]);
            report.Require(resource, part, !part.Exists);
        }
    }
}
