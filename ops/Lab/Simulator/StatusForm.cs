namespace FksSre.Ops.Lab.Simulator;

/// <summary>How a dialect writes a status code.</summary>
public enum StatusForm
{
    /// <summary>"500".</summary>
    Raw,

    /// <summary>"5xx".</summary>
    Grouped,
}
