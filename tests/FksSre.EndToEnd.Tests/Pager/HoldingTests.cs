using FksSre.Ops.Lab.Sink;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>
/// A real Prometheus with what holds back pages in the rules of prod, a real Alertmanager and the sink: nothing that follows from an outage
/// begins, and all that began ends.
/// </summary>
public class HoldingTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(40);

    /// <summary>Several evaluations, and several flushes of every group.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task Page_that_is_out_when_its_cause_goes_down_is_ended_when_it_ends_although_the_cause_is_still_down()
    {
        await using var path = await PagerPath.StartAsync("prod");
        await using var outage = await PlayedOutage.StartAsync(path);
        outage.DependentIsBad = true;
        await path.UntilAsync(_soon, path.IncidentsAsync, incidents => incidents is [{ State: IncidentState.Open }]);

        outage.CauseIsDown = true;
        await outage.SignalAsync();
        await Task.Delay(_settled, TestContext.Current.CancellationToken);
        Assert.Equal([IncidentState.Open], (await path.IncidentsAsync()).Select(i => i.State));
        outage.DependentIsBad = false;

        await path.UntilAsync(_soon, path.IncidentsAsync, incidents => incidents is [{ State: IncidentState.Resolved }]);
        Assert.Empty(await path.RefusalsAsync());
    }

    [Fact]
    public async Task Page_that_follows_from_an_outage_is_not_told_though_Alertmanager_dies_in_it_and_is_told_when_the_cause_is_over()
    {
        await using var path = await PagerPath.StartAsync("prod");
        await using var outage = await PlayedOutage.StartAsync(path);
        outage.CauseIsDown = true;
        await outage.SignalAsync();
        outage.DependentIsBad = true;
        await Task.Delay(_settled, TestContext.Current.CancellationToken);

        await path.Alertmanager.KillAsync();
        await path.Alertmanager.StartAsync();
        await Task.Delay(_settled, TestContext.Current.CancellationToken);
        Assert.Empty(await path.IncidentsAsync());

        outage.CauseIsDown = false;
        await path.UntilAsync(_soon, path.IncidentsAsync, incidents => incidents is [{ State: IncidentState.Open }]);
    }
}
