using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;
using FksSre.ServiceLevels;

namespace FksSre.Ops.Lab.History;

/// <summary>Puts the simulated past into a Prometheus that is not running yet.</summary>
internal static class HistoryImport
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(3);

    /// <returns>Null when done; else why not.</returns>
    public static async Task<string?> RunAsync(
        Tool promtool,
        Catalogue catalogue,
        TimeSpan scrape,
        string dataFolder,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(dataFolder);
        var input = Path.Combine(dataFolder, "history.om");
        try
        {
            await using (var text = new StreamWriter(input))
            {
                SimulatedHistory.Write(text, catalogue, scrape, now, cancellation);
            }

            // One block of a month: the default of two hours each takes minutes.
            var run = await CommandRun.RunAsync(
                promtool.Path,
                ["tsdb", "create-blocks-from", "openmetrics", "--max-block-duration=768h", "--quiet", input, dataFolder],
                dataFolder,
                _limit,
                cancellation
            );
            return run.Succeeded ? null : run.LastLine;
        }
        finally
        {
            File.Delete(input);
        }
    }
}
