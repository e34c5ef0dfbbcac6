using FksSre.Delivery.Engine;

namespace FksSre.Ops.Engine;

/// <summary>What a preview or an update of the engine came to.</summary>
internal abstract record UpdateEnd
{
    private UpdateEnd() { }

    /// <summary>It came to its end, and nothing is wrong.</summary>
    /// <param name="Run">As its events tell.</param>
    /// <param name="Differs">There is, or was, something to change.</param>
    public sealed record Done(EngineRun Run, bool Differs) : UpdateEnd;

    /// <summary>It did not, or something is wrong.</summary>
    /// <param name="Run">As far as its events tell.</param>
    /// <param name="Why">A sentence.</param>
    /// <param name="NextStep">What to do, a sentence.</param>
    /// <param name="IsUnknown">Nothing is known to be wrong: it could not be asked, or has not said how it ended.</param>
    public sealed record Refused(EngineRun Run, string Why, string NextStep, bool IsUnknown) : UpdateEnd;
}
