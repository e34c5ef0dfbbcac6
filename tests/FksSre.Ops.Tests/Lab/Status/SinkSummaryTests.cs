using System.Globalization;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Lab.Status;

namespace FksSre.Ops.Tests.Lab.Status;

public class SinkSummaryTests
{
    private static readonly DateTimeOffset _now = SettableClock.AtTradingHours().GetUtcNow();

    [Fact]
    public void Quiet_sink_is_two_lines() =>
        Assert.Equal(
            ["0 pages received, 0 open; 3 tickets.", "Heartbeat dev: last sign of life 5 m ago."],
            SinkSummary.Of(Report([], [new("dev", _now - Heartbeat.Timeout, 7)]))
        );

    [Fact]
    public void Silent_heartbeat_is_overdue() =>
        Assert.Equal(
            "Heartbeat dev: OVERDUE, silent for 5 m 1 s; an outside service would have raised the alarm.",
            SinkSummary.Of(Report([], [new("dev", _now - Heartbeat.Timeout - TimeSpan.FromSeconds(1.9), 7)])).Last()
        );

    [Fact]
    public void Refusals_are_counted_by_kind_and_the_last_three_are_shown() =>
        Assert.Equal(
            [
                "0 pages received, 0 open; 3 tickets.",
                "The sink refused or dropped 5 messages: 3 x pagerduty 429, 1 x discord 400, 1 x pagerduty 202. The last:",
                $"{Clock(3)}  discord 400: too long; too many",
                $"{Clock(4)}  pagerduty 429: told to",
                $"{Clock(5)}  pagerduty 202: dropped",
            ],
            SinkSummary.Of(
                Report(
                    [
                        new(1, At(1), SinkChannel.Pagerduty, 429, ["told to"]),
                        new(2, At(2), SinkChannel.Pagerduty, 429, ["told to"]),
                        new(3, At(3), SinkChannel.Discord, 400, ["too long", "too many"]),
                        new(4, At(4), SinkChannel.Pagerduty, 429, ["told to"]),
                        new(5, At(5), SinkChannel.Pagerduty, 202, ["dropped"]),
                    ],
                    []
                )
            )
        );

    [Fact]
    public void One_page_and_one_ticket_are_counted_in_the_singular()
    {
        var page = new Incident(
            "key",
            "seven",
            IncidentState.Acknowledged,
            "fks_api availability",
            "prometheus",
            "critical",
            [new(EventAction.Trigger, At(1), null, null)]
        );

        Assert.Equal("1 page received, 1 open; 1 ticket.", SinkSummary.Of(new("dev", _now, [], [], [page], 1, [], [], [])).ElementAt(1));
    }

    private static StatusReport Report(IReadOnlyList<Refusal> refusals, IReadOnlyList<Heartbeat> heartbeats) =>
        new("dev", _now, [], [], [], 3, heartbeats, refusals, []);

    private static DateTimeOffset At(int seconds) => _now.AddSeconds(seconds);

    private static string Clock(int seconds) => At(seconds).ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
