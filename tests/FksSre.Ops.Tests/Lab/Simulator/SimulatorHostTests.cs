using System.Net;
using System.Text;
using System.Text.Json;
using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.Simulator;

public sealed class SimulatorHostTests : IAsyncLifetime
{
    private static readonly SimulationFile Simulation = new(
        [Dialects.Service(Dialects.Fks), Dialects.Service(null, "fks_auth") with { MetricsPath = null, HealthPath = "/health/health" }],
        TrafficCurve.TradingHours,
        ControlPort: 0,
        Seed: 1
    );

    private readonly SettableClock _clock = SettableClock.AtTradingHours();
    private readonly HttpClient _http = new();
    private readonly SimulatorHost _host;

    public SimulatorHostTests() => _host = new SimulatorHost(Simulation, _clock);

    /// <summary>What listens first, before the services.</summary>
    private Uri ControlAddress => new(_host.Application.Urls.First());

    public async ValueTask InitializeAsync() => await _host.Application.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.Application.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Each_service_answers_on_its_own_port_and_paths()
    {
        Assert.Equal((HttpStatusCode.OK, """{"status":"healthy","service":"fks_api"}"""), await GetAsync("fks_api", "/health"));
        Assert.Equal((HttpStatusCode.NotFound, "not found\n"), await GetAsync("fks_auth", "/health"));
        Assert.Equal((HttpStatusCode.OK, """{"status":"healthy","service":"fks_auth"}"""), await GetAsync("fks_auth", "/health/health"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("fks_api", "/metrics")).Status);
        Assert.Equal((HttpStatusCode.NotFound, "not found\n"), await GetAsync("fks_auth", "/metrics"));
        Assert.Equal((HttpStatusCode.NotFound, "not found\n"), await GetAsync("fks_api", "/faults"));
    }

    [Fact]
    public async Task Metrics_are_served_as_prometheus_text()
    {
        using var answer = await _http.GetAsync(new Uri(AddressOf("fks_api"), "/metrics"), TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Service_that_is_down_answers_503_until_the_fault_expires()
    {
        var (status, body) = await PostAsync("""{"service":"fks_api","down":true,"forSeconds":60}""");

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(
            """{"service":"fks_api","errorRatio":null,"latencySeconds":null,"down":true,"until":"2026-03-10T14:01:00+00:00"}""",
            body
        );
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "down\n"), await GetAsync("fks_api", "/health"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "down\n"), await GetAsync("fks_api", "/metrics"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("fks_auth", "/health/health")).Status);
        Assert.Equal($"[{body}]", await _http.GetStringAsync(new Uri(ControlAddress, "/faults"), TestContext.Current.CancellationToken));

        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(HttpStatusCode.OK, (await GetAsync("fks_api", "/health")).Status);
        Assert.Equal("[]", await _http.GetStringAsync(new Uri(ControlAddress, "/faults"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fault_can_be_ended_early()
    {
        await PostAsync("""{"service":"fks_api","down":true,"forSeconds":60}""");

        using var answer = await _http.DeleteAsync(new Uri(ControlAddress, "/faults/fks_api"), TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"service":"fks_api","mended":true}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("fks_api", "/health")).Status);
    }

    [Fact]
    public async Task Fault_on_an_unknown_service_names_the_known_ones() =>
        Assert.Equal(
            (HttpStatusCode.NotFound, """{"problems":["There is no service fks_ap. There are: fks_api, fks_auth."]}"""),
            await PostAsync("""{"service":"fks_ap","down":true,"forSeconds":60}""")
        );

    [Fact]
    public async Task Fault_with_impossible_values_is_refused_with_all_of_them() =>
        Assert.Equal(
            (
                HttpStatusCode.BadRequest,
                """
                {"problems":["errorRatio is 30; it must be from 0 to 1.","latencySeconds is 0; it must be above 0 and at most 60.","forSeconds is -1; it must be above 0 and at most 86400."]}
                """.Trim()
            ),
            await PostAsync("""{"service":"fks_api","errorRatio":30,"latencySeconds":0,"forSeconds":-1}""")
        );

    [Fact]
    public async Task Fault_that_breaks_nothing_is_refused() =>
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"problems":["The fault breaks nothing: give errorRatio, latencySeconds or down."]}"""),
            await PostAsync("""{"service":"fks_api","forSeconds":60}""")
        );

    [Fact]
    public async Task Body_that_is_not_json_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("down fks_api")).Status);

    [Fact]
    public void Simulation_survives_its_file()
    {
        using var folder = new TemporaryFolder();
        Simulation.Write(folder.File("simulation.json"));

        Assert.Equal(JsonSerializer.Serialize(Simulation), JsonSerializer.Serialize(SimulationFile.Read(folder.File("simulation.json"))));
    }

    private Uri AddressOf(string service) =>
        new(_host.Application.Urls.ElementAt(1 + Simulation.Services.Select(one => one.Id).ToList().IndexOf(service)));

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string service, string path)
    {
        using var answer = await _http.GetAsync(new Uri(AddressOf(service), path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(ControlAddress, "/faults"), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
