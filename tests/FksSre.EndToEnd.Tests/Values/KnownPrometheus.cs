using FksSre.EndToEnd.Tests.Pager;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;
using FksSre.Ops.Terminal;
using FksSre.PromQl;
using FksSre.Tests.KnownPast;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>A real Prometheus that holds the known past, which ended some time ago.</summary>
internal sealed class KnownPrometheus : IAsyncDisposable
{
    /// <summary>
    /// Just before midnight in UTC, where whole hours, days and weeks begin: a lookback that ends there begins and ends with no tile,
    /// of which Prometheus 2 counts both ends and Prometheus 3 one.
    /// </summary>
    private static readonly DateTimeOffset _beginning = new(2025, 10, 22, 23, 59, 30, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fks-known-");
    private readonly ServerProcess _server;

    private KnownPrometheus(ToolSet tools)
    {
        var path = _folder.FullName;
        File.WriteAllText(Path.Combine(path, "prometheus.yml"), "global: {}\n");
        _server = new(
            tools[ToolName.Prometheus],
            path,
            [
                $"--config.file={path}/prometheus.yml",
                $"--storage.tsdb.path={path}/data",
                "--storage.tsdb.retention.time=200d",
                // What is over is not marked as such in what is imported, so it would go on for the usual five minutes.
                "--query.lookback-delta=50s",
            ],
            Http
        );
    }

    /// <summary>As the rules have it.</summary>
    public static TimeSpan Level1 => TimeSpan.FromSeconds(30);

    /// <summary>When everything is asked.</summary>
    public static DateTimeOffset Now => _beginning + KnownEvents.Now;

    public HttpClient Http { get; } = new();

    public Uri Address => _server.Address;

    public static async Task<KnownPrometheus> StartAsync()
    {
        var lookup = await ToolLocator
            .OnThisMachine(Path.Combine(FksCommand.Root, ".fks", "tools"))
            .LocateAsync([ToolName.Prometheus, ToolName.Promtool], new Progress(Screen.ForThisTerminal()), default);
        var tools = Assert.IsType<ToolLookup.Found>(lookup).Tools;
        var prometheus = new KnownPrometheus(tools);
        await prometheus.ImportAsync(tools[ToolName.Promtool]);
        await prometheus._server.StartAsync();
        return prometheus;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.KillAsync();
        _server.Dispose();
        Http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ImportAsync(Tool promtool)
    {
        var input = Path.Combine(_folder.FullName, "past.om");
        await using (var text = new StreamWriter(input))
        {
            foreach (var series in new KnownPast(Level1).All)
            {
                foreach (var (at, value) in series.Samples.Where(sample => sample.Value is not null))
                {
                    await text.WriteAsync(
                        FormattableString.Invariant(
                            $"{series.Name} {PromText.Number(value!.Value)} {(_beginning + at).ToUnixTimeSeconds()}\n"
                        )
                    );
                }
            }

            await text.WriteAsync("# EOF\n");
        }

        // The default of two hours a block takes minutes.
        var run = await CommandRun.RunAsync(
            promtool.Path,
            [
                "tsdb",
                "create-blocks-from",
                "openmetrics",
                "--max-block-duration=1500h",
                "--quiet",
                input,
                Path.Combine(_folder.FullName, "data"),
            ],
            _folder.FullName,
            TimeSpan.FromMinutes(3),
            default
        );
        Assert.True(run.Succeeded, run.LastLine);
    }
}
