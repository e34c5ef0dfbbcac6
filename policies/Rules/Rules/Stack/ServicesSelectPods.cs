using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class ServicesSelectPods()
    : StackPolicy(
        "services-select-pods",
        PolicySeverity.High,
        "A Service selects pods of its namespace, as whoever asks for it otherwise waits for an answer that never comes.",
        "Let the selector match the labels of the pods."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var workloads = Workload.Among(resources, report);
        foreach (var service in KubernetesObject.Among(resources, report, "Service"))
        {
            var selector = service.Inputs["spec"]["selector"];
            var isServed = Certainty.Any(workloads.Select(workload => ServedBy.Is(service, workload)));
            report.Require(service.Resource, selector, isServed != false);
            report.Require(
                service.Resource,
                selector,
                isServed != true
                    || workloads.Any(workload =>
                        workload.Resource.Parent == service.Resource.Parent && ServedBy.Is(service, workload) != false
                    ),
                "The pods that it selects are those of another component."
            );
        }
    }
}
