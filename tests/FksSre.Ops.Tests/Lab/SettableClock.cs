namespace FksSre.Ops.Tests.Lab;

/// <summary>A clock that moves only when told to.</summary>
internal sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    /// <summary>A Tuesday in trading hours.</summary>
    public static SettableClock AtTradingHours() => new(new DateTimeOffset(2026, 3, 10, 14, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
