namespace FksSre.Policies.Definition;

/// <summary>What follows where a rule is not kept. The names are Pulumi's.</summary>
public enum EnforcementLevel
{
    /// <summary>It is said, and nothing else.</summary>
    Advisory,

    /// <summary>Nothing is deployed.</summary>
    Mandatory,

    /// <summary>The rule is not asked.</summary>
    Disabled,
}
