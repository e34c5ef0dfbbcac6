namespace FksSre.Tests.KnownPast;

/// <summary>When something that is done again and again was done.</summary>
internal static class KnownMoments
{
    /// <summary>The newest first.</summary>
    public static IEnumerable<TimeSpan> Before(TimeSpan end, TimeSpan every, TimeSpan within)
    {
        for (var at = TimeSpan.FromTicks(end.Ticks / every.Ticks * every.Ticks); at > end - within; at -= every)
        {
            yield return at;
        }
    }
}
