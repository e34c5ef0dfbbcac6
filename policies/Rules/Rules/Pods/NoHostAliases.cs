using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoHostAliases()
    : PodPolicy(
        "no-host-aliases",
        PolicySeverity.Medium,
        "A pod asks the DNS of the cluster for addresses: what stands in its hosts file hides a change of them.",
        "Remove hostAliases; give the other side a Service or a name in the DNS."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var value = spec["hostAliases"];
        report.Require(resource, value, value.Count == 0);
    }
}
