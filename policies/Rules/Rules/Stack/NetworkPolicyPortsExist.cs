using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Stack;

internal sealed class NetworkPolicyPortsExist()
    : StackPolicy(
        "network-policy-ports-exist",
        PolicySeverity.Medium,
        "A network policy opens ports that our pods listen on, or what is meant stays closed and what listens there later is open.",
        "Name the number or the name of a port of the containers."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var workloads = Workload.Among(resources, report);
        foreach (var policy in KubernetesObject.Among(resources, report, "NetworkPolicy"))
        {
            var spec = policy.Inputs["spec"];
            foreach (var rule in spec["ingress"].Items)
            {
                Require(policy, rule, [spec["podSelector"]], workloads, report);
            }

            // Beside peers of others, a port may be theirs.
            foreach (var rule in spec["egress"].Items.Where(rule => NetworkPolicies.OwnPods(rule["to"]).Count() == rule["to"].Count))
            {
                Require(policy, rule, [.. NetworkPolicies.OwnPods(rule["to"]).Select(peer => peer["podSelector"])], workloads, report);
            }
        }
    }

    private static void Require(KubernetesObject policy, Property rule, Property[] listeners, Workload[] workloads, Report report)
    {
        var pods = workloads
            .Select(workload => (workload, IsMeant: Certainty.Any(listeners.Select(pods => workload.IsSelected(policy.Namespace, pods)))))
            .Where(pod => pod.IsMeant != false)
            .ToArray();
        foreach (var port in pods.Length == 0 ? [] : rule["ports"].Items)
        {
            var isThere = Certainty.Any(pods.Select(pod => pod.IsMeant & pod.workload.ListensOn(port["port"], port["protocol"])));
            report.Require(policy.Resource, port["port"], isThere != false);
        }
    }
}
