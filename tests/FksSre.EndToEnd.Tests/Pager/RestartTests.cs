using FksSre.Monitoring.Naming;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Lab.Tools;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>Alertmanager dies in the middle of an incident and comes back on its volume.</summary>
public class RestartTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(20);

    /// <summary>Several flushes of every group, and the longest delay.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(7);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Killed_while_the_alert_fires_it_opens_no_second_incident_and_ends_the_first(string environment)
    {
        await using var path = await PagerPath.StartAsync(environment);
        var page = await OpenedAsync(path);
        await path.Alertmanager.KillAsync();
        await path.Alertmanager.StartAsync();
        await path.PostAsync(page);
        await path.PostAsync(page.Over());

        await AssertOneResolvedAsync(path);
    }

    [Fact]
    public async Task Killed_at_once_before_anything_is_on_disk_it_opens_no_second_incident()
    {
        await using var path = await PagerPath.StartAsync("prod");
        var page = Page(path);
        await path.PostAsync(page);
        await path.UntilAsync(_soon, path.EventsAsync, events => events.Count > 0);
        await path.Alertmanager.KillAsync();
        File.Delete(Path.Combine(path.Folder, "data", "nflog"));
        await path.Alertmanager.StartAsync();
        await path.PostAsync(page);
        await path.UntilAsync(_soon, path.EventsAsync, events => events.Count > 1);
        await path.PostAsync(page.Over());

        await AssertOneResolvedAsync(path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Alert_that_ends_while_it_is_away_ends_its_incident_afterwards(bool killed)
    {
        await using var path = await PagerPath.StartAsync("prod");
        var page = await OpenedAsync(path);
        await (killed ? path.Alertmanager.KillAsync() : path.Alertmanager.StopAsync());
        await path.Alertmanager.StartAsync();
        // Prometheus tells of the end again and again for a quarter of an hour.
        await path.PostAsync(page.Over());

        await AssertOneResolvedAsync(path);
    }

    /// <summary>
    /// Of two tickets about one budget the faster is told, and the slower is the first that Prometheus sends again. The delay of a cluster,
    /// shortened; Alertmanager has it from 0.30 on, and with an older one this holds nothing.
    /// </summary>
    [Theory]
    [InlineData("5s", true)]
    [InlineData("0s", false)]
    public async Task Ticket_that_is_held_back_stays_so_when_it_is_heard_of_first_after_a_restart_with_a_delay(string delay, bool holds)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var path = await PagerPath.StartAsync("prod");
        if (path.Tools[ToolName.Alertmanager].Version < new Version(0, 30))
        {
            return;
        }

        var tickets = RenderedAlert
            .Of(path.Plan, "ticket")
            .Where(t => t["service"] == "fks_data" && t["alertname"] == AlertNames.BudgetBurn);
        var bySlo = tickets.GroupBy(t => t["slo"]).First(group => group.Select(t => t["tier"]).Distinct().Count() > 1);
        var inhibition = path.Plan.Routing.Inhibitions.First(rule => rule.Target.Any(m => m.Label == "tier"));
        var fast = bySlo.First(t => inhibition.Source.Any(m => m.Label == "tier" && m.Value == t["tier"]));
        var slow = bySlo.First(t => inhibition.Target.Any(m => m.Label == "tier" && m.Value == t["tier"]));
        await path.PostAsync(fast);
        await path.UntilAsync(_soon, path.MessagesAsync, messages => messages.Count == 1);
        await path.PostAsync(slow);
        await Task.Delay(_settled, cancellation);
        Assert.Single(await path.MessagesAsync());

        await path.Alertmanager.KillAsync();
        await path.Alertmanager.StartAsync($"--dispatch.start-delay={delay}");
        await path.PostAsync(slow);
        await Task.Delay(TimeSpan.FromSeconds(2.5), cancellation);
        await path.PostAsync(fast);
        await Task.Delay(_settled, cancellation);

        Assert.Equal(holds, (await path.MessagesAsync()).Count == 1);
    }

    /// <summary>Told of, and the telling is on disk.</summary>
    private static async Task<RenderedAlert> OpenedAsync(PagerPath path)
    {
        var page = Page(path);
        await path.PostAsync(page);
        await path.UntilAsync(_soon, path.IncidentsAsync, incidents => incidents.Count > 0);
        await Task.Delay(TimeSpan.FromSeconds(3));
        return page;
    }

    private static async Task AssertOneResolvedAsync(PagerPath path)
    {
        var incident = Assert.Single(
            await path.UntilAsync(_soon, path.IncidentsAsync, incidents => incidents.All(i => i.State == IncidentState.Resolved))
        );
        Assert.Equal(EventAction.Resolve, incident.History[^1].Action);
        Assert.Empty(await path.RefusalsAsync());
    }

    private static RenderedAlert Page(PagerPath path) => RenderedAlert.Of(path.Plan, "page").First(p => p["service"] == "fks_data");
}
