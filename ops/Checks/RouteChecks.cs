using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Checks;

/// <summary>Asks amtool where alerts end, and our own review what amtool does not refuse.</summary>
/// <remarks>amtool takes one alert a start, in 20 ms; so each set of labels is asked about once, and several at a time.</remarks>
internal static class RouteChecks
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    /// <param name="amtool">Of Alertmanager 0.25 or later.</param>
    /// <param name="file">The rendered configuration.</param>
    /// <param name="plan">What it was rendered from.</param>
    /// <param name="cancellation">Ends the amtools that run.</param>
    public static async Task<IReadOnlyList<Check>> RunAsync(Tool amtool, string file, MonitoringPlan plan, CancellationToken cancellation)
    {
        var findings = RoutingReview.Check(plan.Routing).Select(finding => finding.ToString()).ToList();
        return
        [
            new("routes and inhibitions lose no page", findings.Count == 0, string.Join('\n', findings)),
            await MatrixAsync(amtool, file, RouteCases.Of(plan.Catalogue, plan.Environment), cancellation),
        ];
    }

    private static async Task<Check> MatrixAsync(Tool amtool, string file, IReadOnlyList<RouteCase> cases, CancellationToken cancellation)
    {
        var distinct = cases.DistinctBy(Arguments).ToList();
        var problems = new string?[distinct.Count];
        await Parallel.ForAsync(
            0,
            distinct.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            async (index, stop) => problems[index] = await AskAsync(amtool, file, distinct[index], stop)
        );
        var wrong = problems.OfType<string>().ToList();
        return new($"{distinct.Count} alerts end where they must", wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <returns>Null where the alert ends where it must.</returns>
    private static async Task<string?> AskAsync(Tool amtool, string file, RouteCase alert, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "config",
            "routes",
            "test",
            $"--config.file={file}",
            $"--verify.receivers={alert.Receiver}",
            .. Labels(alert),
        ];
        var run = await CommandRun.RunAsync(
            amtool.Path,
            [.. amtool.Arguments, .. arguments],
            Path.GetDirectoryName(file)!,
            _limit,
            cancellation
        );
        return run.Succeeded
            ? null
            : $"{{{Arguments(alert)}}} must end at {alert.Receiver}: "
                + $"{string.Join(' ', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}";
    }

    private static string Arguments(RouteCase alert) => string.Join(", ", Labels(alert));

    /// <summary>amtool reads them as matchers, so a value may hold anything in quotes.</summary>
    private static IEnumerable<string> Labels(RouteCase alert) => alert.Labels.Select(label => LabelText.Of(label.Key, label.Value));
}
