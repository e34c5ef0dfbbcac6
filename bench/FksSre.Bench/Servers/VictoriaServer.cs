using System.Globalization;
using FksSre.Bench.Traces;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Bench.Servers;

/// <summary>A real VictoriaMetrics and its vmalert, unpacked from the Debian package where they are not there yet.</summary>
internal sealed class VictoriaServer : IAsyncDisposable
{
    private const string Package = "victoria-metrics";

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(20);

    private readonly string _programs;
    private readonly string _folder;
    private readonly ServerProcess _process;

    private VictoriaServer(string programs, string folder, ServerProcess process)
    {
        _programs = programs;
        _folder = folder;
        _process = process;
        Api = new(process.Address);
    }

    public PromApi Api { get; }

    public static async Task<VictoriaServer> StartAsync(string folder)
    {
        var programs = await ProgramsAsync();
        Directory.CreateDirectory(folder);
        var process = await ServerProcess.StartAsync(
            Path.Combine(programs, "victoria-metrics"),
            port =>
                [
                    $"-httpListenAddr=127.0.0.1:{port}",
                    $"-storageDataPath={Path.Combine(folder, "data")}",
                    "-retentionPeriod=10y",
                    "-search.latencyOffset=0s",
                    "-search.disableCache",
                ],
            Path.Combine(folder, "victoria.log"),
            "health"
        );
        return new(programs, folder, process);
    }

    /// <summary>Everything that was scraped, a line for each series.</summary>
    public async Task LoadAsync(Trace trace)
    {
        using var http = new HttpClient { Timeout = _limit };
        foreach (var series in trace.Series)
        {
            var labels =
                $"\"__name__\":\"{TraceWriting.Metric}_total\",\"instance\":\"{series.Instance}\","
                + $"\"job\":\"services\",\"service\":\"shop\",\"status\":\"{series.Status}\"";
            var values = string.Join(',', series.Samples.Select(s => s.Value.ToString(CultureInfo.InvariantCulture)));
            var times = string.Join(
                ',',
                series.Samples.Select(s => ((TraceClock.Start + s.At) * 1000).ToString(CultureInfo.InvariantCulture))
            );
            using var line = new StringContent($"{{\"metric\":{{{labels}}},\"values\":[{values}],\"timestamps\":[{times}]}}\n");
            (await http.PostAsync(new Uri(_process.Address, "api/v1/import"), line)).EnsureSuccessStatusCode();
        }

        await FlushAsync();
    }

    /// <summary>One rule over all of the trace. What it recorded can be read afterwards.</summary>
    /// <param name="rule">A rule file that holds it.</param>
    public async Task ReplayAsync(string rule)
    {
        var file = Path.Combine(_folder, "rules.yml");
        await File.WriteAllTextAsync(file, rule);
        var run = await CommandRun.RunAsync(
            Path.Combine(_programs, "vmalert"),
            [
                $"-rule={file}",
                $"-datasource.url={_process.Address}",
                $"-remoteWrite.url={_process.Address}",
                $"-replay.timeFrom={Time(TraceClock.Start)}",
                $"-replay.timeTo={Time(TraceClock.End - 1)}",
                "-replay.maxDatapointsPerQuery=10000",
                "-replay.rulesDelay=0s",
                "-disableAlertgroupLabel",
            ],
            _folder,
            _limit,
            CancellationToken.None
        );
        if (!run.Succeeded)
        {
            throw new InvalidOperationException(run.Output);
        }

        await FlushAsync();
    }

    public ValueTask DisposeAsync()
    {
        Api.Dispose();
        return _process.DisposeAsync();
    }

    private async Task FlushAsync()
    {
        using var http = new HttpClient { Timeout = _limit };
        (await http.GetAsync(new Uri(_process.Address, "internal/force_flush"))).EnsureSuccessStatusCode();
    }

    private static string Time(long second) =>
        DateTimeOffset.FromUnixTimeSeconds(second).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static async Task<string> ProgramsAsync()
    {
        var privateFolder = Path.Combine(BenchTools.Root(), ".fks", "tools");
        var programs = Path.Combine(UnpackedPackage.Root(privateFolder, Package), "usr", "bin");
        if (!File.Exists(Path.Combine(programs, "vmalert")))
        {
            var fetch = new PackageFetch(privateFolder, SearchPath.OfThisProcess());
            if (await fetch.FetchAsync(Package, new Progress<string>(Console.Error.WriteLine), CancellationToken.None) is { } problem)
            {
                throw new InvalidOperationException($"The package {Package} cannot be had: {problem}");
            }
        }

        return programs;
    }
}
