namespace FksSre.OnCall;

/// <summary>
/// What is to follow when all loops of a policy are over and nobody has acknowledged. PagerDuty then tells nobody any more.
/// </summary>
public enum AfterLastLoop
{
    /// <summary>Nobody has thought of it.</summary>
    NotSaid,

    /// <summary>It is known, and wanted.</summary>
    Silence,
}
