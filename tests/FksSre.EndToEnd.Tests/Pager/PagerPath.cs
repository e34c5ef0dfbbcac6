using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Commands;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Lab.Up;
using FksSre.Ops.Terminal;
using FksSre.Ops.Web;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>
/// From Alertmanager on: a real one with the rendered configuration of an environment, and the sink in the place of the three
/// services it sends to. Waits are shortened; matchers, grouping, inhibition, receivers and texts are as they are deployed.
/// </summary>
internal sealed partial class PagerPath : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fks-pager-");
    private readonly SinkHost _sink;

    private PagerPath(MonitoringPlan plan, ToolSet tools)
    {
        (Plan, Tools) = (plan, tools);
        _sink = new SinkHost(new SinkFile(0, Path.Combine(_folder.FullName, "sink.jsonl")), TimeProvider.System);
        var config = Directory.CreateDirectory(Path.Combine(_folder.FullName, "alertmanager")).FullName;
        Alertmanager = new(
            tools[ToolName.Alertmanager],
            config,
            [
                $"--config.file={config}/alertmanager.yml",
                $"--storage.path={_folder.FullName}/data",
                "--cluster.listen-address=",
                // A minute in the lab and the cluster.
                "--data.maintenance-interval=1s",
            ],
            Http
        );
    }

    public MonitoringPlan Plan { get; }

    public ToolSet Tools { get; }

    public string Folder => _folder.FullName;

    public HttpClient Http { get; } = new();

    public ServerProcess Alertmanager { get; }

    public static async Task<PagerPath> StartAsync(string environment)
    {
        var plan = Plans.Derive(Screen.ForThisTerminal(), Plans.Environment(environment), RuleTestScope.None)!;
        var lookup = await ToolLocator
            .OnThisMachine(Path.Combine(FksCommand.Root, ".fks", "tools"))
            .LocateAsync([ToolName.Prometheus, ToolName.Alertmanager], new Progress(Screen.ForThisTerminal()), default);
        var path = new PagerPath(plan, Assert.IsType<ToolLookup.Found>(lookup).Tools);
        await path._sink.Application.StartAsync();
        path.WriteConfiguration(Path.Combine(path.Folder, "alertmanager"));
        await path.Alertmanager.StartAsync();
        return path;
    }

    /// <summary>
    /// As Prometheus does, but when the test says so. What begins, begins now: an alert that is older than its group's wait is told of
    /// before the rest of its group is there.
    /// </summary>
    public async Task PostAsync(params IEnumerable<RenderedAlert> alerts)
    {
        using var answer = await Http.PostAsJsonAsync(
            new Uri(Alertmanager.Address, "api/v2/alerts"),
            alerts.Select(a => (a.EndsAt is null ? a with { StartsAt = DateTimeOffset.UtcNow } : a).Message)
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task FailAsync(SinkChannel channel, int status, TimeSpan lasting)
    {
        using var answer = await Http.PostAsJsonAsync(
            new Uri(_sink.Address, "answers"),
            new AnswerRequest(status, lasting.TotalSeconds, channel),
            LabJson.Options
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task<IReadOnlyList<Incident>> IncidentsAsync() => ListAsync<Incident>("incidents");

    public Task<IReadOnlyList<Refusal>> RefusalsAsync() => ListAsync<Refusal>("refusals");

    public Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync() => ListAsync<Heartbeat>("heartbeats");

    /// <summary>What PagerDuty's part of the sink was sent, refused or not.</summary>
    public Task<IReadOnlyList<SinkRecord>> EventsAsync() => ListAsync<SinkRecord>("events");

    /// <summary>The messages that Discord's part accepted.</summary>
    public async Task<IReadOnlyList<SinkRecord>> MessagesAsync() => [.. (await ListAsync<SinkRecord>("discord")).Where(m => m.Accepted)];

    /// <summary>Waits until it is so; fails with what was seen last and what Alertmanager said.</summary>
    public async Task<IReadOnlyList<T>> UntilAsync<T>(TimeSpan within, Func<Task<IReadOnlyList<T>>> look, Func<IReadOnlyList<T>, bool> isSo)
    {
        for (var end = DateTime.UtcNow + within; ; await Task.Delay(200))
        {
            var seen = await look();
            if (isSo(seen))
            {
                return seen;
            }

            Assert.True(
                DateTime.UtcNow < end,
                $"Not within {within.TotalSeconds} s:\n{JsonSerializer.Serialize(seen, LabJson.Indented)}\n{Alertmanager.Log}"
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        Alertmanager.Dispose();
        await _sink.DisposeAsync();
        Http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<T>> ListAsync<T>(string path) =>
        (await Http.GetFromJsonAsync<List<T>>(new Uri(_sink.Address, path), LabJson.Options))!;

    private void WriteConfiguration(string folder)
    {
        var yaml = AlertmanagerYaml.Render(Plan.Routing);
        var ways = Plan.Routing.Endpoints;
        yaml = Lead(yaml, ways.PagerDutyEvents!, "v2/enqueue");
        yaml = Lead(yaml, At(ways.Discord!), "discord/tickets");
        // The lab's first address is how its second begins.
        yaml = Lead(yaml, At(ways.SliHeartbeat!), "heartbeat/slis");
        yaml = Lead(yaml, At(ways.Heartbeat!), "heartbeat/watchdog");
        yaml = Wait().Replace(yaml, wait => $"{wait.Groups["key"].Value}: {(wait.Groups["key"].Value == "group_wait" ? "1s" : "2s")}");
        File.WriteAllText(Path.Combine(folder, "alertmanager.yml"), yaml);
        foreach (var receiver in Plan.Routing.Receivers.Where(r => r.KeyFile is not null))
        {
            var file = Path.Combine(folder, receiver.KeyFile!);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, SinkKey.Of(receiver.Name));
        }

        UnpackedTemplates.Link(Tools[ToolName.Alertmanager], folder);
    }

    private string Lead(string yaml, Uri from, string path)
    {
        Assert.Contains(from.AbsoluteUri, yaml, StringComparison.Ordinal);
        return yaml.Replace(from.AbsoluteUri, new Uri(_sink.Address, path).AbsoluteUri, StringComparison.Ordinal);
    }

    private static Uri At(Destination destination) =>
        destination.Match(address: a => a.Url, secretFile: f => throw new InvalidOperationException(f.Path));

    /// <summary>
    /// Repeats stay as they are, so that a message that comes twice is a doubled one; only the heartbeat's minute is shortened.
    /// </summary>
    [GeneratedRegex("""(?<key>group_wait|group_interval): "?\w+"?|(?<key>repeat_interval): "?1m"?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Wait();
}
