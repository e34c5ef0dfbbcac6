using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ReplicasApart()
    : PodPolicy(
        "replicas-apart",
        PolicySeverity.High,
        "Pods of one workload keep off one another's nodes, or one node takes all of them down.",
        "Give the pods a podAntiAffinity to their own labels with topologyKey kubernetes.io/hostname."
    )
{
    /// <summary>Nodes apart, or further.</summary>
    private static readonly string[] _keys = ["kubernetes.io/hostname", "topology.kubernetes.io/zone", "topology.kubernetes.io/region"];

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        // Preferred is enough, as it is for the scanners: with required, an update waits for a node that is not there.
        if (!(report.Read(resource)["spec"]["replicas"].Number > 1) || Kubernetes.Pods.Metadata(resource, report) is not { } metadata)
        {
            return;
        }

        var rules = spec["affinity"]["podAntiAffinity"];
        var terms = rules["preferredDuringSchedulingIgnoredDuringExecution"]
            .Items.Select(preference => preference["podAffinityTerm"])
            .Concat(rules["requiredDuringSchedulingIgnoredDuringExecution"].Items);
        report.Require(resource, rules, terms.Any(term => Separates(term, metadata["labels"])));
    }

    private static bool Separates(Property term, Property labels) =>
        _keys.Contains(term["topologyKey"].Text)
        && term["labelSelector"].Exists
        && Selectors.Select(term["labelSelector"], labels) != false;
}
