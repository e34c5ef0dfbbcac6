using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Routing;

/// <summary>A real Alertmanager on the routes of the FKS catalogue, given what the rules raise when services are down.</summary>
public class AlertStormTests
{
    /// <summary>What follows from an outage is held back in its rule. Alertmanager would hold back its end too.</summary>
    [Fact]
    public async Task Page_that_is_out_ends_while_a_cause_is_down()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        var dependent = FksAlerts.Pages(s => s == "fks_api").Where(labels => labels["slo"] == "latency").ToList();
        await alertmanager.PostAsync(dependent);
        await Eventually.TrueAsync(() => log.OpenPages() is ["fks_api/latency"]);

        await alertmanager.PostAsync([
            .. FksAlerts.Signals(s => s is "fks_api" or "fks_data"),
            .. FksAlerts.Pages(s => s == "fks_data"),
            .. FksAlerts.Pages(s => s == "fks_api").Where(labels => labels["slo"] == "uptime"),
        ]);
        await Eventually.TrueAsync(() => log.OpenPages().Contains("fks_data/uptime"));
        await alertmanager.PostAsync(dependent, firing: false);

        await Eventually.TrueAsync(() => !log.OpenPages().Contains("fks_api/latency"));
        Assert.Contains("fks_api/uptime", log.OpenPages());
    }

    /// <summary>A page ends the ticket in its rule, and that the ticket has ended must be told while the page goes on.</summary>
    [Fact]
    public async Task Ticket_that_is_out_ends_while_its_SLO_pages_and_while_a_cause_is_down()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        var ticket = FksAlerts.Tickets(s => s == "fks_api").Where(labels => labels["slo"] == "latency").ToList();
        await alertmanager.PostAsync(ticket);
        await Eventually.TrueAsync(() => log.Of("tickets").Any());

        await alertmanager.PostAsync([.. FksAlerts.Pages(s => s == "fks_api"), .. FksAlerts.Signals(s => s is "fks_api" or "fks_data")]);
        await Eventually.TrueAsync(() => log.OpenPages().Contains("fks_api/latency"));
        await alertmanager.PostAsync(ticket, firing: false);

        await Eventually.TrueAsync(() => log.Of("tickets").Last().GetProperty("status").GetString() == "resolved");
    }

    [Fact]
    public async Task Every_SLO_that_pages_is_an_incident_of_its_own()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));

        await alertmanager.PostAsync([.. FksAlerts.Signals(_ => true), .. FksAlerts.Pages(_ => true)]);

        await Eventually.TrueAsync(() => log.Pages().Count == FksAlerts.Catalogue.Slos.Count());
    }

    [Fact]
    public async Task Fast_ticket_holds_back_the_slow_one_of_the_same_SLO_and_both_end_together()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        var tickets = FksAlerts.Tickets(s => s is "fks_auth").Where(labels => labels["slo"] == "uptime").ToList();
        var slow = tickets.Where(labels => labels["tier"] != "ticket-fast").ToList();

        await alertmanager.PostAsync(slow);
        await Eventually.TrueAsync(() => log.Of("tickets").Any());
        await alertmanager.PostAsync(tickets);
        await Eventually.TrueAsync(() => Tiers(log).Contains("ticket-fast"));
        await alertmanager.PostAsync(slow, firing: false);
        await SettleAsync();
        await alertmanager.PostAsync(tickets, firing: false);

        await Eventually.TrueAsync(() => log.Of("tickets").Last().GetProperty("status").GetString() == "resolved");
        Assert.Single(log.Of("tickets").Select(ticket => ticket.GetProperty("groupKey").GetString()).Distinct());
    }

    private static IEnumerable<string?> Tiers(NotificationLog log) =>
        log.Of("tickets")
            .SelectMany(ticket => ticket.GetProperty("alerts").EnumerateArray())
            .Select(alert => alert.GetProperty("labels").GetProperty("tier").GetString());

    /// <summary>Three flushes of every group: what has not come by then does not come.</summary>
    private static Task SettleAsync() => Task.Delay(TimeSpan.FromSeconds(4));
}
