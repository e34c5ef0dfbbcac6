using System.CommandLine;
using System.Text.Json;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Simulator;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Commands;

/// <summary>A process of the lab, started by <c>up</c> and by nobody else.</summary>
internal static class HiddenCommand
{
    public static Command Simulator() =>
        Create(LabProcessNames.Simulator, (file, cancel) => SimulatorHost.RunAsync(SimulationFile.Read(file), cancel));

    public static Command Sink() => Create(LabProcessNames.Sink, (file, cancel) => SinkHost.RunAsync(SinkFile.Read(file), cancel));

    public static Command Dashboards() =>
        Create(LabProcessNames.Dashboards, (file, cancel) => DashboardHost.RunAsync(DashboardFile.Read(file), cancel));

    private static Command Create(string name, Func<string, CancellationToken, Task> run)
    {
        var file = new Argument<string>("file");
        var command = new Command(name) { file };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => GuardedAsync(() => run(parsed.GetRequiredValue(file), cancellation)));
        return command;
    }

    // Standard error of these processes is their log, whose end is shown to the person when they fail to start.
    private static async Task<int> GuardedAsync(Func<Task> run)
    {
        try
        {
            await run();
            return ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Environment;
        }
    }
}
