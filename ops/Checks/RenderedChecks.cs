using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Checks;

/// <summary>Asks promtool and amtool about a rendered folder.</summary>
internal static class RenderedChecks
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    public static async IAsyncEnumerable<Check> RunAsync(
        ToolSet tools,
        string folder,
        MonitoringPlan plan,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var promtool = tools[ToolName.Promtool];
        var prometheus = Path.Combine(folder, RenderedPaths.PrometheusFolder);
        yield return await AskAsync(
            "rules are valid",
            promtool,
            ["check", "rules", "--lint=all", "--lint-fatal", .. Files(prometheus, RenderedPaths.RulesFolder)],
            prometheus,
            cancellation
        );
        yield return await AskAsync(
            "Prometheus accepts its configuration",
            promtool,
            ["check", "config", RenderedPaths.PrometheusFile],
            prometheus,
            cancellation
        );
        var alertmanager = Path.Combine(folder, RenderedPaths.AlertmanagerFolder);
        yield return await AskAsync(
            "Alertmanager accepts its configuration",
            tools[ToolName.Amtool],
            ["check-config", RenderedPaths.AlertmanagerFile],
            alertmanager,
            cancellation
        );

        foreach (
            var check in await RouteChecks.RunAsync(
                tools[ToolName.Amtool],
                Path.Combine(alertmanager, RenderedPaths.AlertmanagerFile),
                plan,
                cancellation
            )
        )
        {
            yield return check;
        }

        // Each file by itself: promtool works through a list one after the other, on one core.
        var tests = Files(prometheus, RenderedPaths.TestsFolder).ToList();
        using var slots = new SemaphoreSlim(Environment.ProcessorCount);
        var running = tests
            .Select(async file =>
            {
                await slots.WaitAsync(cancellation);
                try
                {
                    return await RuleTestCheck.RunAsync(promtool, file, prometheus, _limit, cancellation);
                }
                finally
                {
                    slots.Release();
                }
            })
            .ToList();
        foreach (var test in running)
        {
            yield return await test;
        }
    }

    private static async Task<Check> AskAsync(
        string name,
        Tool tool,
        IReadOnlyList<string> arguments,
        string folder,
        CancellationToken cancellation
    )
    {
        var run = await CommandRun.RunAsync(
            tool.Path,
            [.. tool.Name == ToolName.Promtool ? [] : tool.Arguments, .. arguments],
            folder,
            _limit,
            cancellation
        );
        return new(name, run.Succeeded, run.Succeeded ? "" : run.Output.Trim());
    }

    private static IEnumerable<string> Files(string prometheus, string kind) =>
        Directory.EnumerateFiles(Path.Combine(prometheus, kind), "*.yml").Order(StringComparer.Ordinal);
}
