using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Lab.Status;
using FksSre.Ops.Tests.Routing;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Tests.Lab.Status;

/// <summary>What is read from the sink beside Prometheus, and what is written of it.</summary>
public class StatusReportTests
{
    private static readonly DateTimeOffset _nine = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Report_has_what_fires_and_what_came_to_the_sink()
    {
        var lab = new AnsweringLab()
            .Knows("ALERTS{alertstate=\"firing\",severity!=\"none\"}", new() { ["alertname"] = "DiskFull" }, (_nine, 1))
            .Has("incidents", Page("later-key", minute: 7), Page("first-key", minute: 3))
            .Has("discord", Message(204), Message(400), Message(200))
            .Has("heartbeats", new Heartbeat("dev", _nine, 11))
            .Has("refusals", new Refusal(5, _nine, SinkChannel.Discord, 400, ["too long"]));
        using var http = new HttpClient(lab);

        var report = await StatusReport.ReadAsync(
            http,
            new PrometheusClient(http, new("http://127.0.0.1:19090/")),
            FksAlerts.Plan(FksEnvironments.Dev),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("dev", report.Environment);
        Assert.Equal("DiskFull", Assert.Single(report.Alerts)["alertname"]);
        Assert.Equal(["first-key", "later-key"], report.Pages.Select(page => page.DedupKey));
        Assert.Equal(["first-key", "later-key"], report.LeftOpen.Select(page => page.DedupKey));
        Assert.Equal(2, report.Tickets);
        Assert.Equal(("dev", 11), (Assert.Single(report.Heartbeats).Name, report.Heartbeats[0].Count));
        Assert.Equal(["too long"], Assert.Single(report.Refusals).Reasons);
    }

    /// <summary>A minute more than the slowest route takes to tell of an end.</summary>
    [Fact]
    public void Alert_of_a_while_ago_counts_as_long_as_its_end_may_be_untold()
    {
        var routing = FksAlerts.Plan(FksEnvironments.Dev).Routing;
        var slowRoot = routing with { Root = routing.Root with { GroupInterval = TimeSpan.FromMinutes(17) } };
        var slowRoute = routing with
        {
            Routes = [routing.Routes[0] with { GroupInterval = TimeSpan.FromMinutes(22) }, .. routing.Routes[1..]],
        };

        Assert.Equal("max_over_time(ALERTS{alertstate=\"firing\",severity!=\"none\"}[18m])", LeftOpen.Recently(slowRoot));
        Assert.Equal("max_over_time(ALERTS{alertstate=\"firing\",severity!=\"none\"}[23m])", LeftOpen.Recently(slowRoute));
    }

    [Fact]
    public void Pages_are_listed_with_their_state_and_those_that_are_left_open_with_the_command_that_ends_them()
    {
        var ended = Page("0123456789", minute: 3) with { State = IncidentState.Resolved };
        var open = Page("abcdefgh-1", minute: 7);
        var report = new StatusReport("dev", _nine, [], [], [ended, open, Page("abcdefgh-2", minute: 8)], 5, [], [], [])
        {
            LeftOpen = [open],
        };

        Assert.Equal(
            [
                $"{Clock(3)}  resolved     fks_api availability",
                $"{Clock(7)}  open         fks_api availability",
                $"{Clock(8)}  open         fks_api availability",
                "3 pages received, 2 open; 5 tickets.",
                $"Open at the pager, but nothing fires for it: fks_api availability "
                    + $"(since {Clock(7)}). End it: ./fks pager resolve abcdefgh-1",
            ],
            SinkSummary.Of(report)
        );
    }

    private static Incident Page(string key, int minute) =>
        new(
            "routing",
            key,
            IncidentState.Open,
            "fks_api availability",
            "prometheus",
            "critical",
            [new(EventAction.Trigger, _nine.AddMinutes(minute), null, null)]
        );

    private static SinkRecord Message(int status) => new(status, _nine, SinkChannel.Discord, status, "tickets", [], null);

    private static string Clock(int minute) => FormattableString.Invariant($"{_nine.AddMinutes(minute).ToLocalTime():HH:mm:ss}");
}
