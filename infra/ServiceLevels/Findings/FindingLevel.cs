namespace FksSre.ServiceLevels.Findings;

/// <summary>Whether a finding stands in the way of what was asked for.</summary>
public enum FindingLevel
{
    /// <summary>Nothing is rendered, registered or written while it stands.</summary>
    Error,

    /// <summary>Legal, and shown as what it is.</summary>
    Advice,
}
