using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>What one look at the cluster came to.</summary>
internal abstract record PreflightAnswer
{
    private PreflightAnswer() { }

    /// <param name="What">That was looked at, and is as the deployment needs it.</param>
    public sealed record Good(string What) : PreflightAnswer;

    /// <param name="Finding">What is in the way, or advice.</param>
    public sealed record Wrong(Finding Finding) : PreflightAnswer;

    /// <summary>Never good: it may be in the way or not.</summary>
    /// <param name="What">That could not be looked at.</param>
    /// <param name="Why">In the server's words.</param>
    public sealed record NotLookedAt(string What, string Why) : PreflightAnswer;
}
