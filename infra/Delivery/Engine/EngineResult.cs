namespace FksSre.Delivery.Engine;

/// <summary>How a run ended, as its events tell.</summary>
public enum EngineResult
{
    /// <summary>The events end before their summary: it is not known what would have followed.</summary>
    Unknown,

    /// <summary>It came to its end.</summary>
    Succeeded,

    /// <summary>It did not.</summary>
    Failed,
}
