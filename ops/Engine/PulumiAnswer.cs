using FksSre.Delivery.Engine;

namespace FksSre.Ops.Engine;

/// <summary>What came of a call of pulumi that tells its events.</summary>
internal abstract record PulumiAnswer
{
    private PulumiAnswer() { }

    /// <param name="Run">As its events tell.</param>
    /// <param name="ExitCode">Of pulumi.</param>
    /// <param name="LastError">The last line that names an error without an event, such as that there is no such stack; else empty.</param>
    public sealed record Ended(EngineRun Run, int ExitCode, string LastError) : PulumiAnswer;

    /// <summary>Nothing was asked.</summary>
    /// <param name="Why">A sentence.</param>
    /// <param name="Remedy">What to do about it.</param>
    public sealed record NotStarted(string Why, string Remedy) : PulumiAnswer;
}
