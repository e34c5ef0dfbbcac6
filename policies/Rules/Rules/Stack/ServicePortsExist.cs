using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class ServicePortsExist()
    : StackPolicy(
        "service-ports-exist",
        PolicySeverity.High,
        "A Service leads to ports that its pods listen on, by number or by name.",
        "Let targetPort name a port of a container, with the same protocol."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var workloads = Workload.Among(resources, report);
        foreach (var service in KubernetesObject.Among(resources, report, "Service"))
        {
            var pods = workloads
                .Select(workload => (workload, IsServed: ServedBy.Is(service, workload)))
                .Where(pod => pod.IsServed != false)
                .ToArray();
            foreach (var port in pods.Length == 0 ? [] : service.Inputs["spec"]["ports"].Items)
            {
                var target = port["targetPort"].Or(port["port"]);
                var isThere = Certainty.Any(pods.Select(pod => pod.IsServed & pod.workload.ListensOn(target, port["protocol"])));
                report.Require(service.Resource, target, isThere != false);
            }
        }
    }
}
