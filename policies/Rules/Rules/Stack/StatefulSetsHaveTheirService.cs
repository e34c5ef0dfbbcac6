using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class StatefulSetsHaveTheirService()
    : StackPolicy(
        "stateful-sets-have-their-service",
        PolicySeverity.High,
        "A StatefulSet names a headless Service of its own pods, by which each pod has a name that the others find.",
        "Register a Service with clusterIP None that selects the pods, and name it in serviceName."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var services = KubernetesObject.Among(resources, report, "Service");
        foreach (var workload in Workload.Among(resources, report).Where(workload => workload.Resource.IsKubernetes("StatefulSet")))
        {
            var name = workload.Object.Inputs["spec"]["serviceName"];
            var isThere = Certainty.Any(
                services.Select(service =>
                    service.IsCalled(workload.Namespace, name) & IsHeadless(service) & ServedBy.Is(service, workload)
                )
            );
            report.Require(workload.Resource, name, isThere != false);
        }
    }

    private static bool? IsHeadless(KubernetesObject service)
    {
        var address = service.Inputs["spec"]["clusterIP"];
        return address.IsUnknown ? null : address.Text == "None";
    }
}
