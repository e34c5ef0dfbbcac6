using System.Globalization;
using FksSre.Bench.Matrix;
using FksSre.Bench.Servers;
using FksSre.Bench.Tables;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Bench;

/// <summary>Who is woken how soon, for how long, and how often for nothing; by promtool, which scrapes and evaluates each minute.</summary>
internal static class IncidentsCommand
{
    private static readonly (string Name, double PerMinute)[] _traffic =
    [
        ("10 / h", 10d / 60d),
        ("1 / min", 1d),
        ("10 / min", 10d),
        ("100 / min", 100d),
        ("1,000 / min", 1_000d),
    ];

    private static readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    public static async Task RunAsync()
    {
        var promtool = (await BenchTools.LocateAsync(ToolName.Promtool))[ToolName.Promtool].Path;
        string[] head = ["", .. Contender.All.Select(c => c.Name)];
        Console.WriteLine("\n### First page / end of the last page, in minutes after the errors began / ended\n");
        Console.Write(MarkdownTable.Of(head, await DetectionAsync(promtool)));
        Console.WriteLine("\n### False alarms in a healthy month\n");
        Console.Write(MarkdownTable.Of(head, await FalseAlarmsAsync(promtool)));
    }

    private static Task<IReadOnlyList<string>[]> DetectionAsync(string promtool) =>
        RowsAsync(
            [.. from perMinute in new[] { 100, 1_000 } from kind in Incidents.Kinds select (perMinute, kind)],
            row =>
                string.Create(CultureInfo.InvariantCulture, $"{row.kind.Percent} % for {row.kind.Minutes} min at {row.perMinute:N0} / min"),
            async (contender, row) =>
            {
                var (detected, over) = await Incidents.RunAsync(promtool, contender, row.perMinute, row.kind.Percent, row.kind.Minutes);
                return $"{Minutes(detected)} / {Minutes(over)}";
            }
        );

    private static Task<IReadOnlyList<string>[]> FalseAlarmsAsync(string promtool) =>
        RowsAsync(
            [.. from traffic in _traffic from daily in new[] { false, true } select (traffic, daily)],
            row => $"{row.traffic.Name}{(row.daily ? ", day and night" : "")}",
            async (contender, row) => Minutes(await HealthyMonth.FalseAlarmsAsync(promtool, contender, row.traffic.PerMinute, row.daily))
        );

    private static async Task<IReadOnlyList<string>[]> RowsAsync<T>(T[] rows, Func<T, string> name, Func<Contender, T, Task<string>> cell)
    {
        var cells = rows.Select(row =>
                new List<string> { name(row) }
                    .Concat(Contender.All.Select(_ => ""))
                    .ToArray()
            )
            .ToArray();
        await Parallel.ForEachAsync(
            from row in Enumerable.Range(0, rows.Length)
            from column in Enumerable.Range(0, Contender.All.Count)
            select (row, column),
            _parallel,
            async (at, _) => cells[at.row][at.column + 1] = await cell(Contender.All[at.column], rows[at.row])
        );
        return cells;
    }

    private static string Minutes(double? value) => value?.ToString("0", CultureInfo.InvariantCulture) ?? "–";
}
