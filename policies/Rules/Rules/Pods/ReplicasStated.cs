using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ReplicasStated()
    : ResourcePolicy(
        "replicas-stated",
        PolicySeverity.Medium,
        "A workload says of how many pods it consists, at least of one.",
        "Set replicas; what is not needed is removed instead of set to 0."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        // Two or more are not asked for here: Grafana keeps its state in one file, and how many of the others run is a setting.
        if (resource.IsKubernetes("Deployment", "StatefulSet"))
        {
            var value = report.Read(resource)["spec"]["replicas"];
            report.Require(resource, value, value.Number >= 1);
            var paused = report.Read(resource)["spec"]["paused"];
            report.Require(resource, paused, paused.Flag != true, "A workload that is paused takes no change, and looks deployed.");
        }
    }
}
