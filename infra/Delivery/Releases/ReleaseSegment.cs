using NodaTime;

namespace FksSre.Delivery.Releases;

/// <summary>A time in which one release ran without interruption, as Prometheus testifies.</summary>
/// <param name="Release">Its fingerprint.</param>
/// <param name="First">The first sample.</param>
/// <param name="Last">The last one.</param>
/// <param name="Minutes">In how many minutes of it there are samples.</param>
/// <param name="Judged">In how many of those events of SLIs were recorded.</param>
public sealed record ReleaseSegment(string Release, Instant First, Instant Last, int Minutes, int Judged)
{
    /// <summary>From the first sample to the last.</summary>
    public Duration Length => Last - First;

    /// <summary>Of 1.</summary>
    public decimal JudgedShare => Minutes == 0 ? 0m : (decimal)Judged / Minutes;
}
