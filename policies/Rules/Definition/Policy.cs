namespace FksSre.Policies.Definition;

/// <summary>A rule that a stack has to keep.</summary>
/// <param name="name">Stable and unique, small letters and dashes: configuration, exemptions and the engine know it by this.</param>
/// <param name="severity">How bad it is where it is not kept.</param>
/// <param name="demand">What is asked for and why, in one sentence.</param>
/// <param name="remedy">What to do where it is not kept, in one sentence.</param>
public abstract class Policy(string name, PolicySeverity severity, string demand, string remedy)
{
    /// <summary>Stable and unique, small letters and dashes.</summary>
    public string Name { get; } = name;

    /// <summary>How bad it is where it is not kept.</summary>
    public PolicySeverity Severity { get; } = severity;

    /// <summary>What is asked for and why, in one sentence.</summary>
    public string Demand { get; } = demand;

    /// <summary>What to do where it is not kept, in one sentence.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>What it looks at.</summary>
    public abstract PolicyScope Scope { get; }

    /// <summary>Where a stack does not say otherwise: what is merely a habit is advice, all else stops a deployment.</summary>
    public virtual EnforcementLevel DefaultLevel => Severity == PolicySeverity.Low ? EnforcementLevel.Advisory : EnforcementLevel.Mandatory;

    /// <summary>
    /// Whether it reads what the engine does not hand to a policy pack, so that only the program and <c>./fks check</c> can ask it.
    /// </summary>
    public virtual bool NeedsProgram => Scope == PolicyScope.Plan;
}
