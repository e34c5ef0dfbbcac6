namespace FksSre.Ops.PagerDuty.Api;

/// <summary>How long PagerDuty is waited for.</summary>
/// <param name="Pauses">Before each repetition of a question that was not answered; as many as there are repetitions.</param>
/// <param name="LongestWait">In all, where PagerDuty limits the rate of requests.</param>
internal sealed record Patience(IReadOnlyList<TimeSpan> Pauses, TimeSpan LongestWait)
{
    /// <summary>For one answer.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(30);

    /// <summary>PagerDuty counts requests by the minute, so a wait that is longer is none that helps.</summary>
    public static Patience Default { get; } = new([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)], TimeSpan.FromMinutes(3));
}
