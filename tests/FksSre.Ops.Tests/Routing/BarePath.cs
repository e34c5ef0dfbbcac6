using System.Text.Json;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Tests.Lab.Sink;

namespace FksSre.Ops.Tests.Routing;

/// <summary>
/// A real Alertmanager on the routes of the FKS catalogue, with every way of notification, and the sink behind all of them.
/// </summary>
internal sealed class BarePath : IAsyncDisposable
{
    private BarePath(SinkFixture sink, RoutingPlan routing, RunningAlertmanager alertmanager) =>
        (Sink, Routing, Alertmanager) = (sink, routing, alertmanager);

    public SinkFixture Sink { get; }

    public RoutingPlan Routing { get; }

    public RunningAlertmanager Alertmanager { get; }

    /// <param name="tickets">How tickets are told. Default: in the channel, at any time.</param>
    /// <param name="change">Of the routes before they are started.</param>
    public static async Task<BarePath> StartAsync(TicketSettings? tickets = null, Func<RoutingPlan, RoutingPlan>? change = null)
    {
        var sink = await SinkFixture.StartAsync();
        var endpoints = new NotificationEndpoints(
            new(sink.Address, "v2/enqueue"),
            At(sink, "discord/tickets"),
            At(sink, "heartbeat/watchdog")
        )
        {
            SliHeartbeat = At(sink, "heartbeat/slis"),
            PagerDutyHeartbeat = true,
        };
        var routing = FksAlerts.Quick(RouteDerivation.Derive(FksAlerts.Catalogue, endpoints, tickets));
        routing = change?.Invoke(routing) ?? routing;
        return new(sink, routing, await RunningAlertmanager.StartAsync(routing));
    }

    public async Task<IReadOnlyList<(string? Summary, string Key, bool IsOver)>> IncidentsAsync() =>
        [
            .. (await Sink.GetAsync("/incidents"))
                .EnumerateArray()
                .Select(i =>
                    (
                        i.GetProperty("summary").GetString(),
                        i.GetProperty("dedupKey").GetString()!,
                        i.GetProperty("state").GetString() == "resolved"
                    )
                ),
        ];

    /// <summary>The details of each event that began an incident.</summary>
    public async Task<IReadOnlyList<JsonElement>> DetailsAsync() =>
        [
            .. from sent in (await Sink.GetAsync("/events")).EnumerateArray()
            let body = sent.GetProperty("body")
            where body.GetProperty("event_action").GetString() == "trigger"
            select body.GetProperty("payload").GetProperty("custom_details"),
        ];

    /// <summary>What stands in the messages that the channel accepted.</summary>
    public async Task<IReadOnlyList<(string Title, string Text)>> EmbedsAsync() =>
        [
            .. from message in (await Sink.GetAsync("/discord")).EnumerateArray()
            where message.GetProperty("accepted").GetBoolean()
            from embed in message.GetProperty("body").GetProperty("embeds").EnumerateArray()
            select (embed.GetProperty("title").GetString()!, embed.GetProperty("description").GetString()!),
        ];

    /// <summary>Fails with what the sink refused, where it does not come true within 30 s.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail(string.Join('\n', await Sink.RefusalsAsync()) + "\n" + (await Sink.GetAsync("/incidents")).GetRawText());
    }

    public async ValueTask DisposeAsync()
    {
        await Alertmanager.DisposeAsync();
        await Sink.DisposeAsync();
    }

    private static Destination At(SinkFixture sink, string path) => new Destination.Address(new(sink.Address, path));
}
