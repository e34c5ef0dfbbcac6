using FksSre.ServiceLevels.Findings;

namespace FksSre.ServiceLevels.Tests.Findings;

public class NearestNamesTests
{
    private static readonly string[] _names = ["TrafficDrop", "TargetDown", "Watchdog", "redis-down", "fks_api/uptime", "fks_api/latency"];

    [Theory]
    [InlineData("TraficDrop", "TrafficDrop")]
    [InlineData("redis", "redis-down", "TargetDown", "Watchdog")]
    [InlineData("fks_api", "fks_api/uptime", "fks_api/latency")]
    [InlineData("watchdgo", "Watchdog")]
    public void Nearest_come_first(string typed, params string[] nearest) =>
        Assert.Equal(nearest, NearestNames.Ranked(typed, _names).Take(nearest.Length));

    [Fact]
    public void No_more_than_three_are_named() => Assert.Equal(3, NearestNames.Ranked("x", _names).Count());
}
