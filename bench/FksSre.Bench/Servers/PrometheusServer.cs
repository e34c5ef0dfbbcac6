using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Bench.Servers;

/// <summary>A real Prometheus on blocks of the past. Adding to them restarts it, since it looks for new ones only once a minute.</summary>
internal sealed class PrometheusServer(ToolSet tools, string folder) : IAsyncDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10);

    private ServerProcess? _process;
    private PromApi? _api;

    public PromApi Api => _api ?? throw new InvalidOperationException("Nothing has been loaded yet.");

    /// <param name="write">OpenMetrics text.</param>
    public async Task LoadAsync(Action<TextWriter> write)
    {
        await DisposeAsync();
        Directory.CreateDirectory(folder);
        var input = Path.Combine(folder, "input.om");
        await using (var text = new StreamWriter(input))
        {
            write(text);
        }

        // One block of a month: the default of two hours each takes minutes.
        var run = await CommandRun.RunAsync(
            tools[ToolName.Promtool].Path,
            ["tsdb", "create-blocks-from", "openmetrics", "--max-block-duration=960h", "--quiet", input, Path.Combine(folder, "data")],
            folder,
            _limit,
            CancellationToken.None
        );
        File.Delete(input);
        if (!run.Succeeded)
        {
            throw new InvalidOperationException(run.Output);
        }

        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _api?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    private async Task StartAsync()
    {
        var configuration = Path.Combine(folder, "prometheus.yml");
        await File.WriteAllTextAsync(configuration, "global: {scrape_interval: 30s}\n");
        _process = await ServerProcess.StartAsync(
            tools[ToolName.Prometheus].Path,
            port =>
                [
                    .. tools[ToolName.Prometheus].Arguments,
                    $"--config.file={configuration}",
                    $"--storage.tsdb.path={Path.Combine(folder, "data")}",
                    "--storage.tsdb.retention.time=400d",
                    "--query.max-samples=200000000",
                    $"--web.listen-address=127.0.0.1:{port}",
                    "--log.level=warn",
                ],
            Path.Combine(folder, "prometheus.log"),
            "-/ready"
        );
        _api = new(_process.Address);
    }
}
