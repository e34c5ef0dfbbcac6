using FksSre.Ops.Lab.Sink;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>PagerDuty and Discord refuse for a while: what was to be said is said afterwards, once.</summary>
public class OutageTests
{
    /// <summary>Longer than Alertmanager keeps trying in one go with these waits (10 s), so that its next round is tried too.</summary>
    private static readonly TimeSpan _outage = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan _afterwards = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("dev", 500, 429)]
    [InlineData("prod", 429, 503)]
    public async Task Page_its_end_and_a_ticket_outlast_an_outage_and_come_once(string environment, int atStart, int atEnd)
    {
        await using var path = await PagerPath.StartAsync(environment);
        var page = RenderedAlert.Of(path.Plan, "page").First(p => p["service"] == "fks_main");
        var ticket = RenderedAlert.Of(path.Plan, "ticket").First(p => p["service"] == "fks_api");
        await FailAsync(path, atStart);
        await path.PostAsync(page, ticket);

        var opened = Assert.Single(await path.UntilAsync(_outage + _afterwards, path.IncidentsAsync, incidents => incidents.Count > 0));
        await path.UntilAsync(_afterwards, path.MessagesAsync, messages => messages.Count > 0);
        await AssertRefusedInBetweenAsync(path, atStart, opened.OpenedAt);

        await FailAsync(path, atEnd);
        await path.PostAsync(page.Over(), ticket.Over());
        await path.UntilAsync(_outage + _afterwards, path.IncidentsAsync, incidents =>
            incidents.All(i => i.State == IncidentState.Resolved)
        );
        await path.UntilAsync(_afterwards, path.MessagesAsync, messages => messages.Count > 1);

        var incident = Assert.Single(await path.IncidentsAsync());
        Assert.Equal([EventAction.Trigger, EventAction.Resolve], incident.History.Select(h => h.Action));
        await AssertRefusedInBetweenAsync(path, atEnd, incident.ResolvedAt!.Value);
        Assert.Equal(
            [ticket.Annotations["summary"], $"Over: {ticket.Annotations["summary"]}"],
            (await path.MessagesAsync()).Select(m => m.Body!.Value.GetProperty("embeds")[0].GetProperty("title").GetString())
        );
    }

    private static async Task FailAsync(PagerPath path, int status)
    {
        await path.FailAsync(SinkChannel.Pagerduty, status, _outage);
        await path.FailAsync(SinkChannel.Discord, status, _outage);
    }

    /// <summary>It was tried again and again, not once by chance after the outage; and only the outage was refused.</summary>
    private static async Task AssertRefusedInBetweenAsync(PagerPath path, int status, DateTimeOffset delivered)
    {
        var refused = (await path.RefusalsAsync()).Where(r => r.Channel == SinkChannel.Pagerduty && r.Status == status).ToList();
        Assert.True(refused.Count >= 3, $"Only {refused.Count} times refused with {status}.");
        Assert.All(refused, r => Assert.True(r.At < delivered));
        Assert.All(await path.RefusalsAsync(), r => Assert.Equal([$"Told to answer {r.Status}"], r.Reasons));
    }
}
