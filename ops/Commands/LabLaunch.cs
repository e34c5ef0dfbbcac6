using FksSre.Monitoring.Plan;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.History;
using FksSre.Ops.Lab.Platform;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Lab.Up;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>From a plan to a running lab whose SLOs are judged. Whoever calls holds the lab's lock.</summary>
internal sealed class LabLaunch(Screen screen, LabContext lab)
{
    /// <param name="plan">What to run.</param>
    /// <param name="targets">The addresses of real services; null: the simulator plays them.</param>
    /// <param name="history">Whether the simulated platform has a past.</param>
    /// <param name="cancellation">Stops what was started.</param>
    /// <returns>An <see cref="ExitCode"/>; what went wrong has been printed.</returns>
    public async Task<int> RunAsync(
        MonitoringPlan plan,
        IReadOnlyDictionary<string, string>? targets,
        bool history,
        CancellationToken cancellation
    )
    {
        await EndLeftoversAsync();
        return await StartAsync(plan, targets, history, cancellation);
    }

    /// <summary>
    /// An earlier lab of which something still runs is ended; of one that is gone only the file is left, which a start replaces.
    /// </summary>
    private async Task EndLeftoversAsync()
    {
        if (new LabStateFile(lab.Folder).Load() is { } left && LabInspection.Running(left).Count > 0)
        {
            screen.Error("Part of an earlier lab still runs; it is stopped first.");
            await lab.Supervisor.StopAsync(left);
        }
    }

    private async Task<int> StartAsync(
        MonitoringPlan plan,
        IReadOnlyDictionary<string, string>? targets,
        bool history,
        CancellationToken cancellation
    )
    {
        var progress = new Progress(screen);
        var lookup = await lab.Tools.LocateAsync(ToolLocator.ForLab, progress, cancellation);
        if (lookup is not ToolLookup.Found { Tools: var tools })
        {
            return MissingTools.Report(screen, lookup);
        }

        if (TakenPorts(plan, targets is null) is { Count: > 0 } taken)
        {
            return screen.Fail(string.Join('\n', taken.Select(t => t.Problem)), string.Join('\n', taken.Select(t => t.Remedy).Distinct()));
        }

        var files = new LabFiles(lab.Folder, plan, Simulated: targets is null, lab.Root);
        if (targets is null)
        {
            files.ForgetEarlierLab();
        }

        if (files.Write(targets) is { } problem)
        {
            return screen.Fail(problem, $"Make {lab.Folder.Path} writable, or remove it.");
        }

        var now = DateTimeOffset.UtcNow;
        if (history)
        {
            screen.Error("Filling in a simulated month ...");
            if (
                await HistoryImport.RunAsync(
                    tools[ToolName.Promtool],
                    plan.Catalogue,
                    plan.Scraping.Interval,
                    files.PrometheusData,
                    now,
                    cancellation
                ) is
                { } failure
            )
            {
                return screen.Fail($"The history could not be filled in: {failure}", "Run ./fks up --no-history to start without one.");
            }
        }

        UnpackedTemplates.Link(tools[ToolName.Alertmanager], files.AlertmanagerFolder);
        screen.Error("Starting ...");
        var state = new LabState(plan.Environment.Name, now, []) { Urls = Urls() };
        var children = LabChildren.Of(files, tools, ProgramCopy.Make(lab.Folder.Path), simulate: targets is null);
        var start = await lab.Supervisor.StartAsync(state, children, progress, cancellation);
        if (start is LabStart.RolledBack { Failures: var failures })
        {
            return screen.Fail(string.Join('\n', failures), "What had been started was stopped again.");
        }

        return await JudgedAsync(plan, now, simulated: targets is null, (LabStart.Ready)start, cancellation);
    }

    /// <summary>A lab whose SLOs are not judged yet would show "no data" for no reason, so the command waits for them.</summary>
    private async Task<int> JudgedAsync(
        MonitoringPlan plan,
        DateTimeOffset start,
        bool simulated,
        LabStart.Ready ready,
        CancellationToken cancellation
    )
    {
        try
        {
            screen.Error("Waiting for the first scrapes and rules ...");
            var expected = plan
                .Catalogue.Slos.Where(s => SimulatedPlatform.Counts(s, plan.Catalogue))
                .Select(s => (s.Service, s.Sli.Name))
                .Distinct()
                .Count();
            if (simulated && !await FirstData.WaitAsync(lab.Prometheus, start, expected, cancellation))
            {
                screen.Error("Some indicators have no data yet; the table says which.");
            }

            await StatusCommand.PrintAsync(screen, lab, plan, ready.State, cancellation);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await lab.Supervisor.StopAsync(ready.State);
            throw;
        }
    }

    private static IReadOnlyList<TakenPort> TakenPorts(MonitoringPlan plan, bool simulate) =>
        PortCheck.Taken([
            (LabProcessNames.Prometheus, LabPorts.Prometheus),
            (LabProcessNames.Alertmanager, LabPorts.Alertmanager),
            ("notification sink", LabPorts.Sink),
            ("blackbox exporter", LabPorts.Blackbox),
            ("dashboards", LabPorts.Dashboards),
            .. simulate
                ? plan
                    .Catalogue.Services.Select(s => ($"simulated {s.Id}", SimulatedPlatform.PortOf(s)))
                    .Append(("simulator", LabPorts.Simulator))
                : [],
        ]);

    private static Dictionary<string, Uri> Urls() =>
        new()
        {
            ["dashboards"] = LabPorts.Url(LabPorts.Dashboards),
            [LabProcessNames.Prometheus] = LabPorts.Url(LabPorts.Prometheus),
            [LabProcessNames.Alertmanager] = LabPorts.Url(LabPorts.Alertmanager),
            ["sink"] = LabPorts.Url(LabPorts.Sink, "incidents"),
        };
}
