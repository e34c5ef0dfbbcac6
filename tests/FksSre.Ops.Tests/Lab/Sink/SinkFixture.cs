using System.Net;
using System.Text;
using System.Text.Json;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Tests.Lab.Sink;

/// <summary>A sink on a free port that can be restarted on its journal.</summary>
internal sealed class SinkFixture : IAsyncDisposable
{
    public const string Key = "0123456789abcdef0123456789abcdef";

    /// <summary>The answer to an event with the usual key.</summary>
    public const string Processed = """{"status":"success","message":"Event processed","dedup_key":"fks_api"}""";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private SinkHost _host = null!;

    public SettableClock Clock { get; } = SettableClock.AtTradingHours();

    public Uri Address => _host.Address;

    public string Journal => _folder.File("sink/events.jsonl");

    public static async Task<SinkFixture> StartAsync()
    {
        var fixture = new SinkFixture();
        await fixture.RunAsync();
        return fixture;
    }

    public static string Event(string action, string dedupKey = "fks_api", string summary = "fks_api burns its budget") =>
        $$$"""
            {"routing_key":"{{{Key}}}","event_action":"{{{action}}}","dedup_key":"{{{dedupKey}}}","payload":{"summary":"{{{summary}}}","source":"prometheus","severity":"critical"}}
            """;

    public async Task RestartAsync(string? journalAddition = null)
    {
        await _host.DisposeAsync();
        await File.AppendAllTextAsync(Journal, journalAddition);
        await RunAsync();
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(_host.Address, path), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> GetAsync(string path) =>
        JsonSerializer.Deserialize<JsonElement>(await _http.GetStringAsync(new Uri(_host.Address, path)));

    public async Task PostAllAsync(params string[] actions)
    {
        foreach (var action in actions)
        {
            Assert.Equal((HttpStatusCode.Accepted, Processed), await PostAsync("/v2/enqueue", Event(action)));
        }
    }

    public async Task<IEnumerable<string>> RefusalsAsync() =>
        (await GetAsync("/refusals"))
            .EnumerateArray()
            .Select(r =>
                $"{r.GetProperty("sequence")} {r.GetProperty("channel")} {r.GetProperty("status")} "
                + $"{string.Join("; ", r.GetProperty("reasons").EnumerateArray())}"
            );

    public async Task<HttpStatusCode> BeatAsync(string name)
    {
        using var answer = await _http.GetAsync(new Uri(_host.Address, "/heartbeat/" + name));
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task RunAsync()
    {
        _host = new SinkHost(new SinkFile(0, Journal), Clock);
        await _host.Application.StartAsync();
    }
}
