using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoHostPath()
    : PodPolicy(
        "no-host-path",
        PolicySeverity.High,
        "No pod mounts a folder of the node: it outlives the pod, differs from node to node and leads out of the container.",
        "Use a persistentVolumeClaim for what must stay and an emptyDir for what need not."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var volume in HostPaths.Volumes(spec))
        {
            report.Require(resource, volume["hostPath"], false);
        }
    }
}
