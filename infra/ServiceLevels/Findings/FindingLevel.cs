namespace FksSre.ServiceLevels.Findings;

public enum FindingLevel
{
    /// <summary>Nothing is rendered, registered or written while it stands.</summary>
    Error,

    /// <summary>Legal, and shown as what it is.</summary>
    Advice,
}
