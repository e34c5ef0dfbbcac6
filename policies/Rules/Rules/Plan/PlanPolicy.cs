using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

/// <summary>A rule over the plan of one environment.</summary>
/// <inheritdoc cref="Policy"/>
public abstract class PlanPolicy(string name, PolicySeverity severity, string demand, string remedy)
    : Policy(name, severity, demand, remedy)
{
    /// <inheritdoc/>
    public override PolicyScope Scope => PolicyScope.Plan;

    /// <param name="plan">Of one environment.</param>
    /// <param name="report">Gets what is wrong with it.</param>
    public abstract void Review(ReviewedPlan plan, Report report);
}
