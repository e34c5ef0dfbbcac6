using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Silences;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Routing;

public class SilenceTests
{
    private static readonly SilenceRequest _legal = new("fks_auth", null, TicketsOnly: false, TimeSpan.FromMinutes(97), " moving \"it\" ");

    [Fact]
    public async Task Service_is_silent_until_its_silence_is_ended()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        using var http = new HttpClient();
        var client = new AlertmanagerClient(http, alertmanager.Url);
        var silence = _legal.At(DateTimeOffset.UtcNow, "ada");

        var id = await client.BeginAsync(silence, cancellation);
        await alertmanager.PostAsync(FksAlerts.Pages(s => s is "fks_auth" or "fks_data").Where(labels => labels["slo"] == "uptime"));
        await Eventually.TrueAsync(() => log.Pages().Count > 0);
        await Task.Delay(TimeSpan.FromSeconds(3), cancellation);

        Assert.Equal(["fks_data/uptime"], log.Pages());
        var listed = Assert.Single(await client.SilencesAsync(cancellation));
        Assert.Equal(
            (id, "active", "ada", "moving \"it\"", "service=\"fks_auth\""),
            (listed.Id, listed.Status?.State, listed.CreatedBy, listed.Comment, string.Join(',', listed.Matchers))
        );
        Assert.Equal(97 * 60, (listed.EndsAt - silence.StartsAt).TotalSeconds, tolerance: 1);

        await client.EndAsync(id, cancellation);

        Assert.Empty(await client.SilencesAsync(cancellation));
        await Eventually.TrueAsync(() => log.Pages() is ["fks_auth/uptime", "fks_data/uptime"]);
    }

    [Fact]
    public async Task Silence_of_the_tickets_of_one_SLO_lets_its_pages_through()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        using var http = new HttpClient();
        var request = _legal with { Slo = "availability", TicketsOnly = true };

        await new AlertmanagerClient(http, alertmanager.Url).BeginAsync(
            request.At(DateTimeOffset.UtcNow, "ada"),
            TestContext.Current.CancellationToken
        );
        await alertmanager.PostAsync([.. FksAlerts.Tickets(s => s == "fks_auth"), .. FksAlerts.Pages(s => s == "fks_data")]);
        await Eventually.TrueAsync(() => log.Of("tickets").Any() && log.Pages().Count == 3);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        var told = log.Of("tickets").Select(t => t.GetProperty("groupLabels").GetProperty("slo").GetString()).Distinct();
        Assert.Equal(OfAuth().Where(slo => slo != "availability").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Alertmanager_that_refuses_says_why()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        using var http = new HttpClient();
        var client = new AlertmanagerClient(http, alertmanager.Url);

        var past = await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.BeginAsync(_legal.At(DateTimeOffset.UtcNow.AddDays(-2), "ada"), TestContext.Current.CancellationToken)
        );
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.EndAsync("0e0e0e0e-0000-4000-8000-000000000000", TestContext.Current.CancellationToken)
        );

        Assert.StartsWith("It answered 400: ", past.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            $"""
            There is no service fks_nobody. There are: {string.Join(", ", FksAlerts.Catalogue.Services.Select(service => service.Id))}.
            A silence lasts from 1 m to 24 h, not 1 d 1 h: one that is forgotten must end. Silence it again where that is not enough.
            Say why, e.g. --because "moving the database": whoever is on call reads it.
            """,
            Problems(new("fks_nobody", "uptime", false, TimeSpan.FromHours(25), " "))
        );

    [Fact]
    public void Unknown_SLO_and_a_time_that_is_missing_are_said() =>
        Assert.Equal(
            $"""
            fks_auth has no SLO freshness. It has: {string.Join(", ", OfAuth())}.
            Say for how long, e.g. --for 2h.
            """,
            Problems(_legal with { Slo = "freshness", For = null })
        );

    [Fact]
    public void A_day_is_not_too_long() => Assert.Equal("", Problems(_legal with { For = TimeSpan.FromDays(1) }));

    [Theory]
    [InlineData(
        "fks_api",
        null,
        false,
        "fks_api is of the critical tier, and for 1 h 37 m nobody is woken for it. With --tickets pages still come.\nWhile "
            + "fks_api is down, pages about fks_web are held back, and the one that would be told instead is silent now."
    )]
    [InlineData(
        "fks_api",
        "latency",
        false,
        "fks_api is of the critical tier, and for 1 h 37 m nobody is woken for its latency. With --tickets pages still come."
    )]
    [InlineData("fks_api", null, true, "")]
    [InlineData(
        "fks_data",
        "uptime",
        false,
        "While fks_data is down, pages about fks_api, fks_web are held back, and the one that would be told instead is silent now."
    )]
    [InlineData("fks_auth", null, false, "")]
    public void Silence_that_costs_pages_warns(string service, string? slo, bool tickets, string warnings) =>
        Assert.Equal(
            warnings,
            string.Join('\n', (_legal with { Service = service, Slo = slo, TicketsOnly = tickets }).Warnings(FksAlerts.Catalogue))
        );

    private static IEnumerable<string> OfAuth() => FksAlerts.Catalogue.Services.Single(s => s.Id == "fks_auth").Slos.Select(slo => slo.Id);

    private static string Problems(SilenceRequest request) => string.Join('\n', request.Problems(FksAlerts.Catalogue));
}
