using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Silences;
using NodaTime;

namespace FksSre.Ops.Tests.Routing;

/// <summary>
/// What becomes of an end that Alertmanager may not tell, with a real one and the sink: of hours, of a silence, of a route that is gone.
/// </summary>
public class MutedEndTests
{
    private const string Over = "Over: ";

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _tickets =
    [
        FksAlerts.Tickets(s => s == "fks_auth").First(labels => labels["slo"] == "uptime"),
    ];

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _pages =
    [
        FksAlerts.Pages(s => s == "fks_auth").First(labels => labels["slo"] == "uptime"),
    ];

    /// <summary>
    /// The incident that keeps the ticket ends at once. The channel hears nothing of it: its group is forgotten with its end.
    /// </summary>
    [Fact]
    public async Task Ticket_that_ends_outside_working_hours_is_over_where_it_is_kept_and_not_in_the_channel()
    {
        await using var path = await BarePath.StartAsync(new(TicketTracker.PagerDuty, Hours(isNow: true)));
        await path.Alertmanager.PostAsync(_tickets);
        await path.UntilAsync(async () => (await path.EmbedsAsync()).Count == 1 && (await path.IncidentsAsync()).Count == 1);

        await path.Alertmanager.ReloadAsync(path.Routing with { Hours = Hours(isNow: false) });
        await path.Alertmanager.PostAsync(_tickets, firing: false);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).All(incident => incident.IsOver));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(await path.EmbedsAsync(), embed => embed.Title.StartsWith(Over, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ticket_that_begins_outside_working_hours_is_told_when_they_begin_and_its_end_within_them()
    {
        await using var path = await BarePath.StartAsync(new(TicketTracker.Channel, Hours(isNow: false)));
        await path.Alertmanager.PostAsync(_tickets);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.Empty(await path.EmbedsAsync());

        await path.Alertmanager.ReloadAsync(path.Routing with { Hours = Hours(isNow: true) });
        await path.UntilAsync(async () => (await path.EmbedsAsync()).Count == 1);
        await path.Alertmanager.PostAsync(_tickets, firing: false);

        await path.UntilAsync(async () => (await path.EmbedsAsync()).Any(embed => embed.Title.StartsWith(Over, StringComparison.Ordinal)));
    }

    /// <summary>Alertmanager still holds the first page for told, so only its repetition wakes somebody for the second.</summary>
    [Fact]
    public async Task Page_that_begins_anew_after_its_end_was_silenced_and_its_incident_ended_by_hand_is_told_by_a_repetition()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var path = await BarePath.StartAsync(change: routing =>
            routing with
            {
                Routes = [.. routing.Routes.Select(route => route with { RepeatInterval = TimeSpan.FromSeconds(9) })],
            }
        );
        using var http = new HttpClient();
        var alertmanager = new AlertmanagerClient(http, path.Alertmanager.Url);
        await path.Alertmanager.PostAsync(_pages);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count == 1);
        var silence = new SilenceRequest("fks_auth", null, TicketsOnly: false, TimeSpan.FromMinutes(7), "moving it").At(
            DateTimeOffset.UtcNow,
            "ada"
        );
        var id = await alertmanager.BeginAsync(silence, cancellation);
        await path.Alertmanager.PostAsync(_pages, firing: false);
        await path.UntilAsync(async () => (await alertmanager.AlertsAsync(default)).Count == 0);
        await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
        var (_, key, isOver) = Assert.Single(await path.IncidentsAsync());
        Assert.False(isOver);
        await new EventsClient(http, new(path.Sink.Address, "v2/enqueue")).ResolveAsync(SinkKey.Of("page-fks_auth"), key, cancellation);
        Assert.True(Assert.Single(await path.IncidentsAsync()).IsOver);
        await alertmanager.EndAsync(id, cancellation);

        await path.Alertmanager.PostAsync(_pages);

        await path.UntilAsync(async () => (await path.IncidentsAsync()).Any(incident => !incident.IsOver));
    }

    /// <summary>
    /// As a deployment does that removes a service: its alerts go on under another key, and what was open under the old one stays open.
    /// </summary>
    [Fact]
    public async Task Page_whose_route_is_gone_is_told_by_the_next_one_and_leaves_its_first_incident_open()
    {
        await using var path = await BarePath.StartAsync();
        await path.Alertmanager.PostAsync(_pages);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count == 1);
        var first = Assert.Single(await path.IncidentsAsync()).Key;

        await path.Alertmanager.ReloadAsync(
            path.Routing with
            {
                Routes = path.Routing.Routes.RemoveAll(route => route.Receiver == "page-fks_auth"),
            }
        );
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count == 2);
        await path.Alertmanager.PostAsync(_pages, firing: false);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Any(incident => incident.IsOver));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        Assert.Equal(first, Assert.Single(await path.IncidentsAsync(), incident => !incident.IsOver).Key);
    }

    /// <summary>The whole week, or a minute of it that is days away.</summary>
    private static WorkingHours Hours(bool isNow)
    {
        var (later, midnight) = ((IsoDayOfWeek)((((int)DateTimeOffset.UtcNow.DayOfWeek + 2) % 7) + 1), LocalTime.Midnight);
        return isNow
            ? new("UTC", IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, midnight, midnight)
            : new("UTC", later, later, new(12, 7), new(12, 8));
    }
}
