using System.Globalization;
using FksSre.Bench.Measurements;
using FksSre.Bench.Servers;
using FksSre.Bench.Subjects;
using FksSre.Bench.Tables;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Commands;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Environments;

namespace FksSre.Bench;

/// <summary>The dashboards of a platform that has grown, in a real browser on a real lab.</summary>
internal static class PagesCommand
{
    /// <returns>0 when it was measured.</returns>
    public static async Task<int> RunAsync()
    {
        using var lab = new LabContext();
        using var held = LabLock.TryTake(lab.Folder);
        if (held is null || lab.Running() is not null)
        {
            await Console.Error.WriteLineAsync("The lab is up: end it with ./fks down first.");
            return 1;
        }

        var environment = FksEnvironments.Dev;
        var plan = MonitoringPlan.Derive(GrownCatalogue.Of(environment.ScrapeInterval), environment, RuleTestScope.None);
        if (
            await new PageBundle(BenchTools.Root()).BuildAsync(new Progress<string>(Console.Error.WriteLine), CancellationToken.None) is
            { } problem
        )
        {
            throw new InvalidOperationException(problem);
        }

        try
        {
            var exit = await new LabLaunch(Screen.ForThisTerminal(), lab).RunAsync(
                plan,
                targets: null,
                history: true,
                CancellationToken.None
            );
            return exit == ExitCode.Ok ? await MeasureAsync(plan, lab.Browsers, lab.Http) : exit;
        }
        finally
        {
            if (new LabStateFile(lab.Folder).Load() is { } state)
            {
                await lab.Supervisor.StopAsync(state);
            }
        }
    }

    private static async Task<int> MeasureAsync(MonitoringPlan plan, BrowserLocator browsers, HttpClient http)
    {
        if (
            await browsers.LocateAsync(new Progress<string>(Console.Error.WriteLine), CancellationToken.None)
            is not BrowserLookup.Found { Path: var chromium }
        )
        {
            throw new InvalidOperationException("The pages are measured in a Chromium, and none can be had.");
        }

        await using var browser = await HeadlessBrowser.StartAsync(chromium, PlaywrightDriver.OfThisMachine());
        var rows = new List<IReadOnlyList<string>>();
        foreach (var dashboard in plan.Dashboards)
        {
            var load = await PageLoad.MeasureAsync(browser.Browser, dashboard.Uid, http);
            rows.Add([
                dashboard.Uid,
                $"{load.Panels}",
                $"{load.Questions}",
                Text(load.Seconds[load.Seconds.Count / 2]),
                Text(load.Seconds[^1]),
                load.Samples.ToString("N0", CultureInfo.InvariantCulture),
            ]);
        }

        Console.WriteLine($"\n{plan.Catalogue.Services.Length} services, {plan.Catalogue.Slos.Count()} SLOs\n");
        Console.Write(MarkdownTable.Of(["dashboard", "panels", "queries", "s, median", "s, most", "samples, most of a query"], rows));
        return 0;
    }

    private static string Text(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
