using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Tests;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>The double of PagerDuty's API (tests/PagerDutyDouble) on free ports.</summary>
public sealed partial class PagerDutyDouble : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private Process? _process;
    private Uri? _control;

    public Uri Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(RepositoryRoot.Folder, "tests", "PagerDutyDouble");
        string[] arguments =
        [
            Path.Combine(folder, "pd_double.py"),
            "--plain",
            "--port",
            "0",
            "--control",
            "0",
            "--state",
            "",
            "--log",
            "",
            "--fresh",
            "--token",
            PagerDutyClients.Token,
        ];
        _process = Process.Start(new ProcessStartInfo(PythonInterpreter.Path, arguments) { RedirectStandardOutput = true })!;
        var said = await _process.StandardOutput.ReadLineAsync() ?? "";
        var ports = Ports().Match(said);
        Assert.True(ports.Success, $"The double of PagerDuty did not start (it needs Python 3): {said}");
        Api = new(ports.Groups[1].Value + "/");
        _control = new(ports.Groups[2].Value + "/");
    }

    /// <summary>Nothing is there but the owner of the account.</summary>
    /// <param name="now">Where its clock stands; null: it goes.</param>
    public Task ResetAsync(DateTimeOffset? now, string plan = "business", bool defaultPolicy = false) =>
        ControlAsync(
            "reset",
            new
            {
                settings = new
                {
                    plan,
                    now = now?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
                    default_policy = defaultPolicy,
                },
            }
        );

    /// <summary>Asks the double itself, not the API.</summary>
    public async Task<JsonNode> ControlAsync(string path, object? body = null)
    {
        using var answer = body is null
            ? await _http.GetAsync(new Uri(_control!, path))
            : await _http.PostAsync(new Uri(_control!, path), Json(body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    public Task FaultAsync(string kind, string path, int times = 1, object? more = null)
    {
        var fault = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        fault["kind"] = kind;
        fault["path"] = path;
        fault["times"] = times;
        return ControlAsync("faults", fault);
    }

    public async Task ClearFaultsAsync()
    {
        using var answer = await _http.DeleteAsync(new Uri(_control!, "faults"));
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>Somebody changes a thing in the web interface.</summary>
    public Task TouchAsync(string kind, string id, object set) =>
        ControlAsync(
            "touch",
            new
            {
                kind,
                id,
                set,
            }
        );

    public async Task<IReadOnlyList<string>> RequestsAsync() =>
        [.. (await ControlAsync("requests?tail=5000")).AsArray().Select(line => (string)line!)];

    /// <summary>As any client of the API: what it refuses fails the test with its reason.</summary>
    public async Task<JsonNode> PostAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Api, path)) { Content = Json(body) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Token token={PagerDutyClients.Token}");
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.pagerduty+json;version=2");
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _http.Dispose();
    }

    /// <summary>With its length: the double reads no chunks.</summary>
    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    [GeneratedRegex(@"^api (\S+)  control (\S+) ")]
    private static partial Regex Ports();
}
