namespace FksSre.Delivery.Drift;

/// <summary>In which way an environment is other than it is declared.</summary>
public enum DriftKind
{
    /// <summary>Somebody changed it beside the stack.</summary>
    Edited,

    /// <summary>Somebody deleted it beside the stack.</summary>
    Deleted,

    /// <summary>It is in the stack and not declared here.</summary>
    Added,

    /// <summary>It is declared here and not in the stack.</summary>
    Missing,

    /// <summary>The stack has it otherwise than it is declared here.</summary>
    Differs,

    /// <summary>What runs is not what was deployed.</summary>
    Running,
}
