using FksSre.PolicyPack.Tests.Running;

namespace FksSre.PolicyPack.Tests;

/// <summary>Nobody tells a pack that the engine is gone.</summary>
public class EndTests
{
    private static readonly TimeSpan _fewSeconds = TimeSpan.FromSeconds(10);

    /// <summary>The engine is still there, so it is the parent that is missed.</summary>
    [Fact]
    public async Task Pack_whose_starter_is_killed_is_gone_within_ten_seconds()
    {
        await using var engine = await EngineHealth.StartAsync();
        using var starter = PackProcess.StartWithin([engine.Address]);
        await starter.PortAsync();

        starter.Kill();

        Assert.Equal(new PackEnd(128 + 9, "", ""), await starter.EndAsync(_fewSeconds));
    }

    [Fact]
    public async Task Pack_whose_engine_is_gone_ends_within_ten_seconds()
    {
        var engine = await EngineHealth.StartAsync();
        using var pack = PackProcess.Start([engine.Address]);
        await pack.PortAsync();
        await engine.AskedAsync();

        await engine.DisposeAsync();

        Assert.Equal(new PackEnd(0, "", ""), await pack.EndAsync(_fewSeconds));
    }

    [Fact]
    public async Task Pack_whose_engine_was_gone_before_it_began_ends_too()
    {
        var engine = await EngineHealth.StartAsync();
        await engine.DisposeAsync();
        using var pack = PackProcess.Start([engine.Address]);
        await pack.PortAsync();

        Assert.Equal(new PackEnd(0, "", ""), await pack.EndAsync(_fewSeconds));
    }

    /// <summary>An engine without the method, and one that a debugger holds: both are there.</summary>
    [Theory]
    [InlineData("Unimplemented")]
    [InlineData("None")]
    public async Task Engine_that_does_not_say_that_it_is_well_is_there_all_the_same(string answer)
    {
        await using var engine = await EngineHealth.StartAsync(Enum.Parse<EngineHealth.Answer>(answer));
        using var pack = PackProcess.Start([engine.Address]);
        using var side = new EngineSide(await pack.PortAsync());
        await engine.AskedAsync();

        await Task.Delay(_fewSeconds, TestContext.Current.CancellationToken);

        Assert.False(pack.HasExited);
        Assert.Equal("fks-sre", (await side.BeginAsync()).Name);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_ends_it_at_once_though_the_engine_is_connected(string signal)
    {
        await using var engine = await EngineHealth.StartAsync();
        using var pack = PackProcess.Start([engine.Address]);
        using var side = new EngineSide(await pack.PortAsync());
        await side.BeginAsync();

        await pack.SignalAsync(signal);

        Assert.Equal(new PackEnd(0, "", ""), await pack.EndAsync(TimeSpan.FromSeconds(5)));
    }
}
