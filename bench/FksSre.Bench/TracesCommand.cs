using System.Globalization;
using FksSre.Bench.Measurements;
using FksSre.Bench.Servers;
using FksSre.Bench.Subjects;
using FksSre.Bench.Tables;
using FksSre.Bench.Traces;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Bench;

/// <summary>Everybody's rules on the same months, in a real Prometheus.</summary>
internal static class TracesCommand
{
    /// <summary>The first lookbacks are so short that the age of a figure shows.</summary>
    private const int Aged = 2;

    private static readonly int[] _lookbacks = [1, 6, 24, 72, 720];

    public static async Task RunAsync(IReadOnlyList<string> names)
    {
        var tools = await BenchTools.LocateAsync(ToolName.Prometheus, ToolName.Promtool);
        var folder = Directory.CreateTempSubdirectory("fks-traces-");
        try
        {
            foreach (var recipe in KnownTraces.All.Where(r => names.Count == 0 || names.Contains(r.Name)))
            {
                await OneAsync(tools, Path.Combine(folder.FullName, recipe.Name.Replace(' ', '-')), TraceMaking.Make(recipe));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task OneAsync(ToolSet tools, string folder, Trace trace)
    {
        await using var server = new PrometheusServer(tools, folder);
        await server.LoadAsync(text => TraceWriting.Write(text, trace));
        var rows = new List<IReadOnlyList<string>>();
        foreach (var subject in KnownSubjects.All)
        {
            await Backfill.RunAsync(server, subject, trace);
            var cost = await Cost.MeasureAsync(server.Api, subject);
            var errors = new List<Accuracy>();
            foreach (var hours in _lookbacks)
            {
                errors.Add(await Accuracy.MeasureAsync(server.Api, subject, hours, trace));
            }

            rows.Add([
                subject.Name,
                cost.SamplesPerMinute.ToString("N0", CultureInfo.InvariantCulture),
                cost.MillisecondsPerMinute.ToString("0.0", CultureInfo.InvariantCulture),
                cost.OfService == 0 ? $"{cost.Series}" : $"{cost.Series} + {cost.OfService}",
                $"{cost.Rules}",
                .. errors.Select(e => Text(e, e.Worst)),
                .. errors.Take(Aged).Select(e => Text(e, e.WorstForItsAge)),
            ]);
        }

        Console.WriteLine($"\n### {trace.Name}\n");
        Console.Write(
            MarkdownTable.Of(
                [
                    "rules of",
                    "samples touched / min",
                    "ms / min",
                    "recorded series",
                    "rules",
                    "1 h",
                    "6 h",
                    "1 d",
                    "3 d",
                    "30 d",
                    "1 h, for its age",
                    "6 h, for its age",
                ],
                rows
            )
        );
    }

    private static string Text(Accuracy accuracy, double worst) =>
        (accuracy.Silent == accuracy.Probes ? "no data" : (worst * 100d).ToString("0.####", CultureInfo.InvariantCulture) + " %")
        + (accuracy.Silent > 0 && accuracy.Silent < accuracy.Probes ? $" ({accuracy.Silent} of {accuracy.Probes} silent)" : "");
}
