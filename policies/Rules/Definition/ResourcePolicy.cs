using FksSre.Policies.Resources;

namespace FksSre.Policies.Definition;

/// <summary>A rule over one resource by itself.</summary>
/// <inheritdoc cref="Policy"/>
public abstract class ResourcePolicy(string name, PolicySeverity severity, string demand, string remedy)
    : Policy(name, severity, demand, remedy)
{
    /// <inheritdoc/>
    public override PolicyScope Scope => PolicyScope.Resource;

    /// <param name="resource">Of any type.</param>
    /// <param name="report">Gets what is wrong with it.</param>
    public abstract void Review(ReviewedResource resource, Report report);
}
