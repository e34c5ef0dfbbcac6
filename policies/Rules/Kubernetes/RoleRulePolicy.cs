using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>A rule over each rule of a role.</summary>
/// <inheritdoc cref="Policy"/>
internal abstract class RoleRulePolicy(string name, PolicySeverity severity, string demand, string remedy)
    : ObjectPolicy(["Role", "ClusterRole"], name, severity, demand, remedy)
{
    /// <inheritdoc/>
    protected sealed override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        foreach (var rule in inputs["rules"].Items)
        {
            ReviewRule(resource, rule, report);
        }
    }

    /// <param name="resource">The role.</param>
    /// <param name="rule">What it grants.</param>
    /// <param name="report">Gets what is wrong.</param>
    protected abstract void ReviewRule(ReviewedResource resource, Property rule, Report report);
}
