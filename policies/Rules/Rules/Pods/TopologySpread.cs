using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class TopologySpread()
    : PodPolicy(
        "topology-spread",
        PolicySeverity.Medium,
        "Pods of one workload are spread over zones, by constraints that count these pods.",
        "Give the pods a constraint with maxSkew 1, topologyKey topology.kubernetes.io/zone, whenUnsatisfiable and their own labels."
    )
{
    private const string Zone = "topology.kubernetes.io/zone";

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        if (Kubernetes.Pods.Metadata(resource, report) is not { } metadata)
        {
            return;
        }

        var constraints = spec["topologySpreadConstraints"];
        if (report.Read(resource)["spec"]["replicas"].Number > 1)
        {
            // A workload of one pod is not asked for one, though a scanner does: there is nothing to spread.
            report.Require(resource, constraints, constraints.Items.Any(constraint => constraint["topologyKey"].Text == Zone));
        }

        foreach (var constraint in constraints.Items)
        {
            ReviewConstraint(resource, constraint, metadata["labels"], report);
        }
    }

    private static void ReviewConstraint(ReviewedResource resource, Property constraint, Property labels, Report report)
    {
        report.Require(resource, constraint["maxSkew"], constraint["maxSkew"].Number >= 1);
        report.Require(resource, constraint["minDomains"], !constraint["minDomains"].Exists || constraint["minDomains"].Number >= 1);
        report.Require(resource, constraint["topologyKey"], constraint["topologyKey"].Text is { Length: > 0 });
        var otherwise = constraint["whenUnsatisfiable"];
        report.Require(resource, otherwise, otherwise.Text is "DoNotSchedule" or "ScheduleAnyway");
        var selector = constraint["labelSelector"];
        report.Require(resource, selector, selector.Exists && Selectors.Select(selector, labels) != false);
    }
}
