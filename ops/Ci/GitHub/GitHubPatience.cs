namespace FksSre.Ops.Ci.GitHub;

/// <summary>How long GitHub is waited for.</summary>
/// <param name="Answer">For one answer.</param>
/// <param name="Pauses">Before each repetition of what was not answered; as many as there are repetitions.</param>
/// <param name="LongestWait">In all, where GitHub limits the rate of requests.</param>
internal sealed record GitHubPatience(TimeSpan Answer, IReadOnlyList<TimeSpan> Pauses, TimeSpan LongestWait)
{
    /// <summary>Its second limit asks for a minute mostly; its first for up to an hour, which no job should wait.</summary>
    public static GitHubPatience Default { get; } =
        new(TimeSpan.FromSeconds(30), [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)], TimeSpan.FromMinutes(3));
}
