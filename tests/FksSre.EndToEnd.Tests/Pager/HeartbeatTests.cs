using FksSre.Ops.Lab.Sink;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>
/// The signs of life from a real Prometheus through a real Alertmanager, with every wait a thirtieth of what is deployed.
/// </summary>
public class HeartbeatTests
{
    private const string Watchdog = "watchdog";
    private const string Slis = "slis";

    /// <summary>It comes each 2 to 4 s.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(8);

    /// <summary>The five minutes after which an outside service raises the alarm are 10 s here; the machine may be slow.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(45);

    [Fact]
    public async Task One_stops_when_a_group_of_rules_stands_still_both_when_Prometheus_does_and_they_come_back_after()
    {
        await using var path = await PagerPath.StartAsync("prod");
        using var evaluation = await RuleEvaluation.StartAsync(path);
        await BeatAsync(path, Watchdog, Slis);

        evaluation.StallOneGroup();
        await FallSilentAsync(path, Slis);
        await BeatAsync(path, Watchdog);
        Assert.Equal(
            "Prometheus Server is Ready.\n",
            await path.Http.GetStringAsync(new Uri(evaluation.Prometheus.Address, "-/ready"), TestContext.Current.CancellationToken)
        );
        evaluation.EndStall();
        await BeatAsync(path, Watchdog, Slis);

        evaluation.Prometheus.Signal("STOP");
        await FallSilentAsync(path, Watchdog, Slis);
        evaluation.Prometheus.Signal("CONT");
        await BeatAsync(path, Watchdog, Slis);

        await evaluation.Prometheus.StopAsync();
        await FallSilentAsync(path, Watchdog, Slis);
        Assert.Empty(await path.RefusalsAsync());
    }

    private static async Task BeatAsync(PagerPath path, params string[] names)
    {
        var before = await path.HeartbeatsAsync();
        await path.UntilAsync(_limit, path.HeartbeatsAsync, beats =>
            Array.TrueForAll(names, name => Count(beats, name) >= Count(before, name) + 2)
        );
    }

    private static long Count(IReadOnlyList<Heartbeat> beats, string name) => beats.Where(b => b.Name == name).Sum(b => b.Count);

    private static Task FallSilentAsync(PagerPath path, params string[] names) =>
        path.UntilAsync(_limit, path.HeartbeatsAsync, beats =>
            beats.Where(b => names.Contains(b.Name)).All(b => DateTimeOffset.UtcNow - b.LastAt > _silence)
        );
}
