using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoWritableHostPath()
    : ContainerPolicy(
        "no-writable-host-path",
        PolicySeverity.Critical,
        "No container writes to a folder of the node, where what it leaves is run or read by others.",
        "Set readOnly to true for the mount, or use another kind of volume."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var names = HostPaths.Volumes(spec).Select(volume => volume["name"].Text).ToHashSet();
        foreach (var mount in container["volumeMounts"].Items.Where(mount => names.Contains(mount["name"].Text)))
        {
            report.Require(resource, mount["readOnly"], mount["readOnly"].Flag == true);
        }
    }
}
