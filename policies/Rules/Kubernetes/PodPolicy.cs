using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>A rule over the pods of a workload.</summary>
/// <inheritdoc cref="Policy"/>
internal abstract class PodPolicy(string name, PolicySeverity severity, string demand, string remedy)
    : ResourcePolicy(name, severity, demand, remedy)
{
    /// <inheritdoc/>
    public sealed override void Review(ReviewedResource resource, Report report)
    {
        if (Pods.Spec(resource, report) is { } spec)
        {
            ReviewPod(resource, spec, report);
        }
    }

    /// <param name="resource">The workload.</param>
    /// <param name="spec">Of its pods.</param>
    /// <param name="report">Gets what is wrong.</param>
    protected abstract void ReviewPod(ReviewedResource resource, Property spec, Report report);
}
