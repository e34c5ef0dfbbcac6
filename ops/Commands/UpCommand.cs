using System.CommandLine;
using FksSre.Monitoring;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.History;
using FksSre.Ops.Lab.Platform;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Lab.Up;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Starts the lab and returns when its SLOs are being judged.</summary>
internal sealed class UpCommand(Screen screen)
{
    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Default("dev");
        var targets = new Option<string?>("--targets")
        {
            Description = "Scrape real services instead of the simulator: a file with lines like \"fks_api: 127.0.0.1:8001\".",
        };
        var noHistory = new Option<bool>("--no-history")
        {
            Description = "Start with empty budgets instead of a simulated month. Always so with --targets.",
        };
        var command = new Command("up", "Run Prometheus, Alertmanager, a simulated platform and a pager on this machine, on the rendered files.")
        {
            environment,
            targets,
            noHistory,
        };
        command.SetAction((parsed, cancellation) => new UpCommand(screen).RunAsync(
            parsed.GetRequiredValue(environment), parsed.GetValue(targets), parsed.GetValue(noHistory), cancellation));
        return command;
    }

    private async Task<int> RunAsync(string environment, string? targetsFile, bool noHistory, CancellationToken cancellation)
    {
        if (Plans.Derive(screen, Plans.Environment(environment)) is not { } plan)
        {
            return ExitCode.Findings;
        }

        var targets = default(IReadOnlyDictionary<string, string>);
        if (targetsFile is not null && !Targets(targetsFile, plan, out targets, out var exit))
        {
            return exit;
        }

        using var lab = new LabContext();
        using var held = LabLock.TryTake(lab.Folder);
        if (held is null)
        {
            return screen.Fail("Another ./fks up or ./fks down is at work on this lab.", "Wait until it has ended, then run this again.");
        }

        try
        {
            if (lab.Running() is { } running)
            {
                return screen.Fail($"The lab is up already, with {running.Environment}.", "See it with ./fks status, or end it with ./fks down first.");
            }

            await EndLeftoversAsync(lab);
            return await StartAsync(lab, plan, targets, history: !noHistory && targets is null, cancellation);
        }
        catch (OperationCanceledException)
        {
            screen.Error("Interrupted. What had been started was stopped again.");
            return ExitCode.Interrupted;
        }
    }

    private bool Targets(string path, MonitoringPlan plan, out IReadOnlyDictionary<string, string>? targets, out int exit)
    {
        (targets, exit) = (null, ExitCode.Findings);
        if (!File.Exists(path))
        {
            exit = screen.Fail($"There is no file {path}.", "Write one line for each service into it, e.g. fks_api: 127.0.0.1:8001.");
            return false;
        }

        var read = TargetsFile.Read(path, File.ReadAllText(path), plan.Catalogue);
        FindingsReport.Print(screen, read.Findings);
        targets = read.Value;
        return read.IsLegal;
    }

    /// <summary>An earlier lab of which something still runs is ended; of one that is gone only the file is left, which a start replaces.</summary>
    private async Task EndLeftoversAsync(LabContext lab)
    {
        if (new LabStateFile(lab.Folder).Load() is { } left && LabInspection.Running(left).Count > 0)
        {
            screen.Error("Part of an earlier lab still runs; it is stopped first.");
            await lab.Supervisor.StopAsync(left);
        }
    }

    private async Task<int> StartAsync(
        LabContext lab, MonitoringPlan plan, IReadOnlyDictionary<string, string>? targets, bool history, CancellationToken cancellation)
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
            if (await HistoryImport.RunAsync(tools[ToolName.Promtool], plan.Catalogue, plan.Scraping.Interval, files.PrometheusData, now, cancellation) is { } failure)
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

        return await JudgedAsync(lab, plan, now, simulated: targets is null, (LabStart.Ready)start, cancellation);
    }

    /// <summary>A lab whose SLOs are not judged yet would show "no data" for no reason, so the command waits for them.</summary>
    private async Task<int> JudgedAsync(
        LabContext lab, MonitoringPlan plan, DateTimeOffset start, bool simulated, LabStart.Ready ready, CancellationToken cancellation)
    {
        try
        {
            screen.Error("Waiting for the first scrapes and rules ...");
            var expected = plan.Catalogue.Slos
                .Where(s => SimulatedPlatform.Counts(s, plan.Catalogue))
                .Select(s => (s.Service, s.Sli.Name)).Distinct().Count();
            if (simulated && !await FirstData.WaitAsync(lab.Prometheus, start, expected, cancellation))
            {
                screen.Error("Some indicators have no data yet; the table says which.");
            }

            await StatusCommand.PrintAsync(screen, lab, plan, ready.State, cancellation);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            await lab.Supervisor.StopAsync(ready.State);
            throw;
        }
    }

    private static IReadOnlyList<TakenPort> TakenPorts(MonitoringPlan plan, bool simulate) => PortCheck.Taken(
    [
        ("prometheus", LabPorts.Prometheus),
        ("alertmanager", LabPorts.Alertmanager),
        ("notification sink", LabPorts.Sink),
        ("blackbox exporter", LabPorts.Blackbox),
        ("dashboards", LabPorts.Dashboards),
        .. simulate
            ? plan.Catalogue.Services.Select(s => ($"simulated {s.Id}", SimulatedPlatform.PortOf(s))).Append(("simulator", LabPorts.Simulator))
            : [],
    ]);

    private static Dictionary<string, Uri> Urls() => new()
    {
        ["dashboards"] = LabPorts.Url(LabPorts.Dashboards),
        ["prometheus"] = LabPorts.Url(LabPorts.Prometheus),
        ["alertmanager"] = LabPorts.Url(LabPorts.Alertmanager),
        ["sink"] = LabPorts.Url(LabPorts.Sink, "incidents"),
    };
}
