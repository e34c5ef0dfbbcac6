using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>A rule over objects of certain kinds.</summary>
/// <param name="kinds">As objects name them; none for all kinds.</param>
/// <inheritdoc cref="Policy"/>
internal abstract class ObjectPolicy(string[] kinds, string name, PolicySeverity severity, string demand, string remedy)
    : ResourcePolicy(name, severity, demand, remedy)
{
    /// <inheritdoc/>
    public sealed override void Review(ReviewedResource resource, Report report)
    {
        if (kinds.Length == 0 ? resource.IsKubernetesObject : resource.IsKubernetes(kinds))
        {
            ReviewObject(resource, report.Read(resource), report);
        }
    }

    /// <param name="resource">The object.</param>
    /// <param name="inputs">All that it says.</param>
    /// <param name="report">Gets what is wrong.</param>
    protected abstract void ReviewObject(ReviewedResource resource, Property inputs, Report report);
}
