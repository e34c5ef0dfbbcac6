using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class ResourceQuotaBoundsWhatIsShared()
    : ObjectPolicy(
        ["ResourceQuota"],
        "resource-quota-bounds-what-is-shared",
        PolicySeverity.Medium,
        "A quota bounds what other tenants of a cluster run short of: processors, memory, storage and the number of pods.",
        "Set requests.cpu, limits.memory, requests.storage and pods in spec.hard, and no scope."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var spec = inputs["spec"];
        foreach (var bound in new[] { "requests.cpu", "limits.memory", "requests.storage", "pods" }.Select(name => spec["hard"][name]))
        {
            report.Require(resource, bound, bound.Exists);
        }

        foreach (var scope in new[] { spec["scopes"], spec["scopeSelector"] })
        {
            report.Require(resource, scope, !scope.Exists, "A quota with a scope bounds a part of the pods only.");
        }
    }
}
