using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>A rule over every container of a workload, those that prepare the pod included.</summary>
/// <inheritdoc cref="Policy"/>
internal abstract class ContainerPolicy(string name, PolicySeverity severity, string demand, string remedy)
    : PodPolicy(name, severity, demand, remedy)
{
    /// <inheritdoc/>
    protected sealed override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var container in Pods.Containers(spec))
        {
            ReviewContainer(resource, spec, container, report);
        }
    }

    /// <param name="resource">The workload.</param>
    /// <param name="spec">Of its pods.</param>
    /// <param name="container">One of them.</param>
    /// <param name="report">Gets what is wrong.</param>
    protected abstract void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report);
}
