using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

/// <summary>A rule over resources of PagerDuty.</summary>
/// <param name="kind">The last part of their type token.</param>
/// <inheritdoc cref="Policy"/>
internal abstract class PagerDutyPolicy(string kind, string name, PolicySeverity severity, string demand, string remedy)
    : ResourcePolicy(name, severity, demand, remedy)
{
    /// <inheritdoc/>
    public sealed override void Review(ReviewedResource resource, Report report)
    {
        if (resource.Type.StartsWith("pagerduty:", StringComparison.Ordinal) && resource.Kind == kind)
        {
            ReviewInputs(resource, report.Read(resource), report);
        }
    }

    /// <param name="resource">Of that kind.</param>
    /// <param name="inputs">All that is said of it.</param>
    /// <param name="report">Gets what is wrong.</param>
    protected abstract void ReviewInputs(ReviewedResource resource, Property inputs, Report report);
}
