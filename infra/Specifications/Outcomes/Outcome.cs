namespace FksSre.Specifications.Outcomes;

/// <summary>What is said of events: that they went well, or that they failed.</summary>
internal enum Outcome
{
    /// <summary>Nothing, or nothing that is known here.</summary>
    Unknown,

    Good,
    Bad,

    /// <summary>Some of each.</summary>
    Both,
}
