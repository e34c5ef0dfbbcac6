using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Delivery.Promotion;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Releases;
using FksSre.Ops.Tests.Lab;
using FksSre.Ops.Tests.Routing;

namespace FksSre.Ops.Tests.Releases;

/// <summary>What a promotion sends through a real Alertmanager arrives through pages and tickets, and is over when it returns.</summary>
public sealed class SyntheticAlertsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private SinkHost _sink = null!;
    private RunningAlertmanager _alertmanager = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sink = new SinkHost(new SinkFile(0, _folder.File("sink.jsonl")), TimeProvider.System);
        await _sink.Application.StartAsync(Cancellation);
        var endpoints = new NotificationEndpoints(At("v2/enqueue"), new Destination.Address(At("discord/tickets")), null);
        _alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Quick(RouteDerivation.Derive(FksAlerts.Catalogue, endpoints)));
    }

    [Fact]
    public async Task Each_receiver_of_pages_and_tickets_is_reached_and_the_alerts_are_over_on_return()
    {
        var dev = await ReleaseRenders.OfAsync("dev");
        var alerts = new SyntheticAlerts(_http, _alertmanager.Url, _sink.Address, TimeProvider.System)
        {
            Patience = TimeSpan.FromSeconds(40),
        };

        var results = await alerts.SendAsync(dev, Cancellation);

        Assert.Empty(await ActiveAsync());
        Assert.All(results, result => Assert.Equal((Verdict.Pass, 1L), (result.Verdict, result.Events)));
        Assert.Equal(
            FksAlerts.Catalogue.Services.Select(service => $"page-{service.Id}").Append("page").Append("tickets").Order(),
            results.Select(result => result.Value["it arrived through ".Length..]).Order()
        );
        Assert.Contains(
            $"POST {_alertmanager.Url.Authority}/api/v2/alerts service=fks_api severity=page",
            results.Select(result => result.Query)
        );
        var pages = results.Length - 1;
        Assert.Equal(pages, (await IncidentsAsync()).Count);
        // Alertmanager tells of an end when the interval of its group is over.
        await Eventually.TrueAsync(async () => (await IncidentsAsync()).All(incident => incident == "resolved"));
        var told = await _http.GetStringAsync(At("discord"), Cancellation);
        Assert.Single(Regex.Matches(told, "PromotionCheck[0-9]+ for tickets\\.").Select(match => match.Value).Distinct());
    }

    [Fact]
    public async Task Receiver_that_is_silent_fails_by_name_and_its_alert_is_over_too()
    {
        var dev = await ReleaseRenders.OfAsync("dev");
        var now = DateTimeOffset.UtcNow;
        await new AlertmanagerClient(_http, _alertmanager.Url).BeginAsync(
            new([new("severity", "ticket", IsRegex: false)], now, now.AddMinutes(7), "ada", "why"),
            Cancellation
        );
        var alerts = new SyntheticAlerts(_http, _alertmanager.Url, _sink.Address, TimeProvider.System)
        {
            Patience = TimeSpan.FromSeconds(13),
        };

        var results = await alerts.SendAsync(dev, Cancellation);

        Assert.Empty(await ActiveAsync());
        Assert.Equal(
            "fail         alerts: nothing arrived through tickets within 13 s "
                + $"[POST {_alertmanager.Url.Authority}/api/v2/alerts severity=ticket] "
                + "See what Alertmanager says of that receiver in its log, and whether it is silent.",
            Assert.Single(results, result => result.Verdict != Verdict.Pass).ToString()
        );
        Assert.Equal(FksAlerts.Catalogue.Services.Length + 2, results.Length);
    }

    public async ValueTask DisposeAsync()
    {
        await _alertmanager.DisposeAsync();
        await _sink.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private Uri At(string path) => new(_sink.Address, path);

    private Task<IReadOnlyList<ActiveAlert>> ActiveAsync() => new AlertmanagerClient(_http, _alertmanager.Url).AlertsAsync(Cancellation);

    /// <summary>The state of each.</summary>
    private async Task<IReadOnlyList<string>> IncidentsAsync() =>
        [
            .. JsonNode
                .Parse(await _http.GetStringAsync(At("incidents"), Cancellation))!
                .AsArray()
                .Select(incident => incident!["state"]!.GetValue<string>()),
        ];
}
