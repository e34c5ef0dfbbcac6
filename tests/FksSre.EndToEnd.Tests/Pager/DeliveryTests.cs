using System.Text.Json;
using FksSre.Monitoring.Routing;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>Every alert that the rules of an environment can raise, through its real Alertmanager configuration.</summary>
public class DeliveryTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<Tier, string> _severities = new()
    {
        [Tier.Critical] = "critical",
        [Tier.High] = "error",
        [Tier.Medium] = "warning",
        [Tier.Low] = "warning",
    };

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_page_opens_one_incident_with_the_key_of_its_service_and_links_that_are_its_own(string environment)
    {
        await using var path = await PagerPath.StartAsync(environment);
        var pages = RenderedAlert.Of(path.Plan, "page");
        var slos = pages.ToLookup(p => (Service: p["service"], Slo: p["slo"]));
        // A service that is down is told of once: its uptime page silences those about its latency, so it comes last.
        var uptime = pages.ToLookup(p => p["sli"] == "uptime");
        await path.PostAsync(uptime[false]);
        await path.UntilAsync(_soon, path.EventsAsync, events => events.Count >= slos.Count(s => s.First()["sli"] != "uptime"));
        await path.PostAsync(uptime[true]);
        var events = await path.UntilAsync(_soon, path.EventsAsync, events => events.Count >= slos.Count);

        Assert.Empty(await path.RefusalsAsync());
        Assert.Equal(slos.Count, (await path.IncidentsAsync()).Count);
        Assert.True(slos.Count > 20, $"Only {slos.Count} SLOs page.");
        foreach (var sent in events.Select(e => e.Body!.Value))
        {
            var payload = sent.GetProperty("payload");
            var alerts = slos[(Text(payload, "component"), Text(payload, "group"))];
            var shown = alerts.First(a => a.Annotations["summary"] == Text(payload, "summary"));
            Assert.Equal(SinkKey.Of($"page-{shown["service"]}"), Text(sent, "routing_key"));
            Assert.Equal("trigger", Text(sent, "event_action"));
            Assert.Equal(_severities[path.Plan.Catalogue.Services.Single(s => s.Id == shown["service"]).Tier], Text(payload, "severity"));
            Assert.Equal(shown["alertname"], Text(payload, "class"));
            Assert.Equal(shown.Annotations["dashboard_url"], Text(sent, "client_url"));
            Assert.Equal(
                [("Runbook", shown.Annotations["runbook_url"]), ("Dashboard", shown.Annotations["dashboard_url"])],
                sent.GetProperty("links").EnumerateArray().Select(l => (Text(l, "text"), Text(l, "href")))
            );
            var details = payload.GetProperty("custom_details");
            Assert.Equal(shown.Annotations["description"], EventDetails.Seen(details, "description"));
            Assert.Equal(environment, Text(details, "environment"));
            Assert.Equal(
                alerts.Count(),
                int.Parse(details.GetProperty("num_firing").ToString(), System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_ticket_reaches_the_channel_with_its_text_and_runbook_and_wakes_nobody(string environment)
    {
        await using var path = await PagerPath.StartAsync(environment);
        var tickets = RenderedAlert.Of(path.Plan, "ticket");
        var groups = tickets.ToLookup(t => (t["service"], t["slo"], t["alertname"]));
        await path.PostAsync(tickets);

        var messages = await path.UntilAsync(_soon, path.MessagesAsync, messages => messages.Count >= groups.Count);

        Assert.Empty(await path.RefusalsAsync());
        Assert.Empty(await path.EventsAsync());
        Assert.Equal(groups.Count, messages.Count);
        var embeds = messages.Select(m => Assert.Single(m.Body!.Value.GetProperty("embeds").EnumerateArray())).ToList();
        foreach (var group in groups)
        {
            var embed = Assert.Single(embeds, e => group.Any(t => Text(e, "title") == t.Annotations["summary"]));
            // Of two budgets that burn, the one that burns faster is told of.
            var fast = group.Any(t => t["tier"] == "ticket-fast");
            Assert.All(group.Where(t => !fast || t["tier"] != "ticket-slow"), ticket =>
            {
                Assert.Contains(ticket.Annotations["description"], Text(embed, "description"), StringComparison.Ordinal);
                Assert.Contains(ticket.Annotations["runbook_url"], Text(embed, "description"), StringComparison.Ordinal);
            });
        }
    }

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;
}
