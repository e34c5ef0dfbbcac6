using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class WorkloadsHaveAService()
    : StackPolicy(
        "workloads-have-a-service",
        PolicySeverity.High,
        "A workload whose pods listen on ports is reached by a Service, or nobody finds them.",
        "Register a Service that selects the pods, or take the ports out."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var services = KubernetesObject.Among(resources, report, "Service");
        foreach (var workload in Workload.Among(resources, report).Where(Listens))
        {
            var isServed = Certainty.Any(services.Select(service => ServedBy.Is(service, workload)));
            report.Require(workload.Resource, isServed != false);
        }
    }

    private static bool Listens(Workload workload) =>
        Kubernetes.Pods.Stay(workload.Resource) && Kubernetes.Pods.Serving(workload.Spec).Any(container => container["ports"].Count > 0);
}
