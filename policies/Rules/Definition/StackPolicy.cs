using FksSre.Policies.Resources;

namespace FksSre.Policies.Definition;

/// <summary>A rule over all resources of a stack, beside one another.</summary>
/// <inheritdoc cref="Policy"/>
public abstract class StackPolicy(string name, PolicySeverity severity, string demand, string remedy)
    : Policy(name, severity, demand, remedy)
{
    /// <inheritdoc/>
    public override PolicyScope Scope => PolicyScope.Stack;

    /// <param name="resources">Sorted by URN.</param>
    /// <param name="report">Gets what is wrong with them.</param>
    public abstract void Review(IReadOnlyList<ReviewedResource> resources, Report report);
}
