using System.CommandLine;
using System.Text.Json;
using FksSre.Monitoring.Plan;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Silences;
using FksSre.Ops.Lab.Status;
using FksSre.Ops.Terminal;
using FksSre.Ops.Web;

namespace FksSre.Ops.Commands;

/// <summary>How the SLOs of the running lab stand, what fires and what reached the pager.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan _refresh = TimeSpan.FromSeconds(5);

    public static Command Create(Screen screen)
    {
        var watch = new Option<bool>("--watch", "-w") { Description = "Stay, and refresh every five seconds until Ctrl-C." };
        var json = new Option<bool>("--json") { Description = "For programs: one JSON document." };
        var command = new Command("status", "Show each SLO, its budget, its burn rate, firing alerts and received pages.") { watch, json };
        command.SetAction((parsed, cancellation) => RunAsync(screen, parsed.GetValue(watch), parsed.GetValue(json), cancellation));
        return command;
    }

    public static async Task PrintAsync(Screen screen, LabContext lab, MonitoringPlan plan, LabState state, CancellationToken cancellation)
    {
        var report = await StatusReport.ReadAsync(lab.Http, lab.Prometheus, plan, cancellation);
        screen.Output.Write(StatusTable.Of(report.Slos));
        foreach (var line in SinkSummary.Of(report))
        {
            screen.Line(line);
        }

        foreach (var silence in report.Silences)
        {
            screen.Line(SilenceText.Of(silence));
        }

        foreach (var (name, url) in state.Urls)
        {
            screen.Line($"{name, -13} {url}");
        }
    }

    private static async Task<int> RunAsync(Screen screen, bool watch, bool json, CancellationToken cancellation)
    {
        using var lab = new LabContext();
        if (lab.Running() is not { } state)
        {
            return NoLab(screen, lab);
        }

        if (Plans.Derive(screen, Plans.Environment(state.Environment)) is not { } plan)
        {
            return ExitCode.Findings;
        }

        try
        {
            if (json)
            {
                var report = await StatusReport.ReadAsync(lab.Http, lab.Prometheus, plan, cancellation);
                screen.Line(JsonSerializer.Serialize(report, LabJson.Indented));
                return ExitCode.Ok;
            }

            do
            {
                if (watch)
                {
                    screen.Output.Clear(home: true);
                }

                await PrintAsync(screen, lab, plan, state, cancellation);
                if (watch)
                {
                    await Task.Delay(_refresh, cancellation);
                }
            } while (watch);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return screen.Fail(
                $"The lab does not answer: {e.Message}",
                "Look at .fks/lab/logs, or start it anew: ./fks down, then ./fks up."
            );
        }
    }

    public static int NoLab(Screen screen, LabContext lab) =>
        lab.Ended() is { Count: > 0 } ended
            ? screen.Fail(
                $"The lab is not whole: {string.Join(", ", ended.Select(process => process.Name))} "
                    + $"{(ended.Count == 1 ? "has" : "have")} ended.",
                $"Read why in {string.Join(", ", ended.Select(process => process.LogFile))}, then start it anew: ./fks "
                    + $"up ends what is left of it first."
            )
            : screen.Fail("No lab is running.", "Start one with ./fks up.");
}
