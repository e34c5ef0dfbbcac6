using NodaTime;
using NodaTime.TimeZones;

namespace FksSre.OnCall;

/// <summary>
/// When the clock on a wall shows a time: the first of the two moments where it is set back,
/// and where it is set forward over that time, the moment it is.
/// </summary>
public static class WallClock
{
    private static readonly ZoneLocalMappingResolver _resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    /// <summary>In UTC; there is exactly one for every time, also one that the clocks skip or show twice.</summary>
    public static Instant At(LocalDateTime time, DateTimeZone zone) => time.InZone(zone, _resolver).ToInstant();
}
