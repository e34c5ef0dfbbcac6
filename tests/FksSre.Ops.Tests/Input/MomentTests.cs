using FksSre.Ops.Input;
using NodaTime;

namespace FksSre.Ops.Tests.Input;

public class MomentTests
{
    private static readonly DateTimeZone _west = DateTimeZoneProviders.Tzdb["Etc/GMT+12"];

    [Theory]
    [InlineData("1970-01-01T00:00Z", 0)]
    [InlineData("2026-12-24T03:00+01:00", 1798077600)]
    [InlineData("2026-12-24 03:00", 1798124400)]
    [InlineData("2199-12-31T23:59", 7258161540)]
    public void Moment_of_the_calendar_is_read(string text, long seconds)
    {
        Assert.True(Moment.TryRead(text, _west, out var moment));
        Assert.Equal(seconds, moment.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("9999-12-31T23:59")]
    [InlineData("9999-12-31T23:59-18:00")]
    [InlineData("2200-01-01T00:00Z")]
    [InlineData("1969-12-31T23:59Z")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("-9998-01-01T00:00")]
    [InlineData("99999-01-01T00:00")]
    [InlineData("2026-02-29T00:00")]
    [InlineData("")]
    public void Moment_at_the_edges_of_time_is_none(string text) => Assert.False(Moment.TryRead(text, _west, out _));
}
