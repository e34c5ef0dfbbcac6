using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Routing;

/// <summary>A real Alertmanager on the routes of the FKS catalogue, given what the rules raise when services are down.</summary>
public class AlertStormTests
{
    /// <summary>Services that no declared dependency explains.</summary>
    private static readonly string[] _causes =
    [
        "fks_ai/uptime", "fks_app/uptime", "fks_auth/uptime", "fks_data/uptime", "fks_execution/uptime", "fks_futures/uptime",
        "fks_meta/uptime", "fks_monitor/uptime", "fks_ninja/uptime", "fks_portfolio/uptime", "fks_training/uptime",
    ];

    [Fact]
    public async Task When_every_service_is_down_there_is_one_page_for_each_root_cause()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));

        await alertmanager.PostAsync([.. FksAlerts.Signals(_ => true), .. FksAlerts.Pages(_ => true), .. FksAlerts.Tickets(_ => true)]);

        await Eventually.TrueAsync(() => log.Pages().Count >= _causes.Length);
        await SettleAsync();
        Assert.Equal(_causes, log.Pages());
        Assert.Empty(log.Of("tickets"));
    }

    [Fact]
    public async Task Without_signals_every_SLO_pages()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));

        await alertmanager.PostAsync(FksAlerts.Pages(_ => true));

        await Eventually.TrueAsync(() => log.Pages().Count == FksAlerts.Catalogue.Slos.Count());
    }

    [Fact]
    public async Task Dependent_that_is_still_broken_pages_when_the_page_of_the_cause_is_over()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        Func<string, bool> chain = service => service is "fks_data" or "fks_api" or "fks_web";
        await alertmanager.PostAsync([.. FksAlerts.Signals(chain), .. FksAlerts.Pages(chain)]);
        await Eventually.TrueAsync(() => log.OpenPages() is ["fks_data/uptime"]);
        await SettleAsync();

        await alertmanager.PostAsync([.. FksAlerts.Signals(s => s == "fks_data"), .. FksAlerts.Pages(s => s == "fks_data")], firing: false);

        await Eventually.TrueAsync(() => log.OpenPages() is ["fks_api/uptime"]);
        await SettleAsync();
        Assert.Equal(["fks_api/uptime", "fks_data/uptime"], log.Pages());
    }

    /// <summary>Alertmanager's own behaviour, which docs/codebase.md names as the price of holding back pages.</summary>
    [Fact]
    public async Task Incident_that_was_open_before_its_cause_stays_open_when_its_alert_ends_meanwhile()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        var dependent = FksAlerts.Pages(s => s == "fks_api").Where(labels => labels["slo"] == "latency").ToList();
        await alertmanager.PostAsync(dependent);
        await Eventually.TrueAsync(() => log.OpenPages() is ["fks_api/latency"]);

        await alertmanager.PostAsync([.. FksAlerts.Signals(s => s == "fks_data"), .. FksAlerts.Pages(s => s == "fks_data")]);
        await Eventually.TrueAsync(() => log.OpenPages() is ["fks_api/latency", "fks_data/uptime"]);
        await alertmanager.PostAsync(dependent, firing: false);
        await SettleAsync();
        await alertmanager.PostAsync([.. FksAlerts.Signals(s => s == "fks_data"), .. FksAlerts.Pages(s => s == "fks_data")], firing: false);

        await Eventually.TrueAsync(() => log.OpenPages() is ["fks_api/latency"]);
    }

    [Fact]
    public async Task Dependents_that_declared_nothing_page_and_their_tickets_are_held_back()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));

        await alertmanager.PostAsync(
        [
            .. FksAlerts.Signals(s => s == "fks_data"), .. FksAlerts.Pages(s => s is "fks_data" or "fks_execution"),
            .. FksAlerts.Tickets(s => s is "fks_portfolio" or "fks_training"),
        ]);

        await Eventually.TrueAsync(() => log.Pages().Count >= 4 && log.Of("tickets").Count() >= 2);
        await SettleAsync();
        Assert.Equal(["fks_data/uptime", "fks_execution/availability", "fks_execution/latency", "fks_execution/uptime"], log.Pages());
        Assert.All(log.Of("tickets"), ticket => Assert.Equal("fks_training", ticket.GetProperty("groupLabels").GetProperty("service").GetString()));
    }

    [Fact]
    public async Task Fast_ticket_holds_back_the_slow_one_and_a_page_both_of_the_same_SLO_alone()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));

        await alertmanager.PostAsync(
        [
            .. FksAlerts.Tickets(s => s is "fks_auth"),
            .. FksAlerts.Pages(s => s is "fks_auth").Where(labels => labels["slo"] == "availability"),
        ]);

        await Eventually.TrueAsync(() => log.Of("tickets").Any() && log.Pages().Count > 0);
        await SettleAsync();
        Assert.Equal(["fks_auth/availability"], log.Pages());
        var told = log.Of("tickets").SelectMany(ticket => ticket.GetProperty("alerts").EnumerateArray()).Select(alert => alert.GetProperty("labels"));
        Assert.Equal(["uptime ticket-fast"], told.Select(labels => $"{labels.GetProperty("slo")} {labels.GetProperty("tier")}").Distinct());
    }

    /// <summary>Three flushes of every group: what has not come by then does not come.</summary>
    private static Task SettleAsync() => Task.Delay(TimeSpan.FromSeconds(4));
}
