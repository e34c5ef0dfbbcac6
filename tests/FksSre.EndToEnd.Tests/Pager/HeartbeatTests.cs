namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>The sign of life from a real Prometheus through a real Alertmanager, with every wait a thirtieth of what is deployed.</summary>
public class HeartbeatTests
{
    /// <summary>It comes each 2 to 4 s.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(8);

    /// <summary>The five minutes after which an outside service raises the alarm are 10 s here; the machine may be slow.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(45);

    [Fact]
    public async Task It_stops_when_one_group_of_rules_or_all_of_Prometheus_stands_still_and_comes_back_after()
    {
        await using var path = await PagerPath.StartAsync("prod");
        using var evaluation = await RuleEvaluation.StartAsync(path);
        await BeatsAsync(path, 3);

        evaluation.StallOneGroup();
        await FallsSilentAsync(path);
        Assert.Equal("Prometheus Server is Ready.\n", await path.Http.GetStringAsync(new Uri(evaluation.Prometheus.Address, "-/ready")));
        evaluation.EndStall();
        await BeatsAsync(path, 2);

        evaluation.Prometheus.Signal("STOP");
        await FallsSilentAsync(path);
        evaluation.Prometheus.Signal("CONT");
        await BeatsAsync(path, 2);

        await evaluation.Prometheus.StopAsync();
        await FallsSilentAsync(path);
        Assert.Empty(await path.RefusalsAsync());
    }

    private static async Task BeatsAsync(PagerPath path, int more)
    {
        var before = (await path.HeartbeatsAsync()).Sum(h => h.Count);
        await path.UntilAsync(_limit, path.HeartbeatsAsync, beats => beats.Sum(h => h.Count) >= before + more);
    }

    private static Task FallsSilentAsync(PagerPath path) =>
        path.UntilAsync(_limit, path.HeartbeatsAsync, beats => DateTimeOffset.UtcNow - beats.Single().LastAt > _silence);
}
