namespace FksSre.Policies.Definition;

/// <summary>How bad it is where a rule is not kept, for whoever sorts what to mend first. The names are Pulumi's.</summary>
public enum PolicySeverity
{
    /// <summary>A habit that keeps later faults small.</summary>
    Low,

    /// <summary>It lets another fault grow.</summary>
    Medium,

    /// <summary>It loses data, availability or a page by itself.</summary>
    High,

    /// <summary>It gives away the cluster or a secret, or nobody is woken.</summary>
    Critical,
}
