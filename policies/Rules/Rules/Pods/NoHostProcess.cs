using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoHostProcess()
    : PodPolicy(
        "no-host-process",
        PolicySeverity.Critical,
        "No container of Windows runs as a process of the node.",
        "Leave windowsOptions.hostProcess out, or set it to false."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var holder in Kubernetes.Pods.Containers(spec).Prepend(spec))
        {
            var value = holder["securityContext"]["windowsOptions"]["hostProcess"];
            report.Require(resource, value, value.Flag != true);
        }
    }
}
