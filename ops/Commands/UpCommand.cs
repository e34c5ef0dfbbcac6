using System.CommandLine;
using FksSre.Monitoring.Plan;
using FksSre.Ops.Input;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Up;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Releases;

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
        }.Naming("file");
        var noHistory = new Option<bool>("--no-history")
        {
            Description = "Start with empty budgets instead of a simulated month. Always so with --targets.",
        };
        var command = new Command(
            "up",
            "Run Prometheus, Alertmanager, a simulated platform and a pager on this machine, on the rendered files."
        )
        {
            environment,
            targets,
            noHistory,
        };
        command.SetAction(
            (parsed, cancellation) =>
                new UpCommand(screen).RunAsync(
                    parsed.GetRequiredValue(environment),
                    parsed.GetValue(targets),
                    parsed.GetValue(noHistory),
                    cancellation
                )
        );
        return command;
    }

    private async Task<int> RunAsync(string environment, string? targetsFile, bool noHistory, CancellationToken cancellation)
    {
        if (Plans.Derive(screen, Plans.Environment(environment)) is not { } plan)
        {
            return ExitCode.Findings;
        }

        if (await CurrentRelease.NamedAsync() is { Value: { } release })
        {
            plan = plan.Recording(release);
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
                return screen.Fail(
                    $"The lab is up already, with {running.Environment}.",
                    "See it with ./fks status, or end it with ./fks down first."
                );
            }

            return await new LabLaunch(screen, lab).RunAsync(plan, targets, history: !noHistory && targets is null, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            screen.Error("Interrupted. What had been started was stopped again.");
            return ExitCode.Interrupted;
        }
    }

    private bool Targets(string path, MonitoringPlan plan, out IReadOnlyDictionary<string, string>? targets, out int exit)
    {
        (targets, exit) = (null, ExitCode.Findings);
        var (text, problem) = BoundedText.Read(path, TargetsFile.Largest);
        if (text is null)
        {
            exit = screen.Fail(problem, "Name a file with one line for each service, e.g. fks_api: 127.0.0.1:8001.");
            return false;
        }

        var read = TargetsFile.Read(path, text, plan.Catalogue);
        FindingsReport.Print(screen, read.Findings);
        targets = read.Value;
        return read.IsLegal;
    }
}
