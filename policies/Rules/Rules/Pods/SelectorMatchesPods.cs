using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Pods;

internal sealed class SelectorMatchesPods()
    : ResourcePolicy(
        "selector-matches-pods",
        PolicySeverity.High,
        "A workload selects the pods that it makes, or Kubernetes refuses it.",
        "Give the template the labels that the selector asks for."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (!resource.IsKubernetes("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"))
        {
            return;
        }

        var inputs = report.Read(resource);
        var selector = inputs["spec"]["selector"];
        var labels = inputs["spec"]["template"]["metadata"]["labels"];
        report.Require(resource, selector, selector.Exists && !Selectors.IsEmpty(selector) && Selectors.Select(selector, labels) != false);
    }
}
