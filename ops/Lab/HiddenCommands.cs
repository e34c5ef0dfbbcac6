using System.Text.Json;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Lab.Simulator;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Lab;

/// <summary>The subcommands that no person types: the lab's own processes.</summary>
public static class HiddenCommands
{
    public const string Simulator = "lab-simulator";
    public const string Sink = "lab-sink";
    public const string Dashboards = "lab-dashboards";

    private const int EnvironmentProblem = 3;

    public static Task<int> RunSimulatorAsync(string file, CancellationToken cancel) =>
        GuardedAsync(() => SimulatorHost.RunAsync(SimulationFile.Read(file), cancel));

    public static Task<int> RunSinkAsync(string file, CancellationToken cancel) =>
        GuardedAsync(() => SinkHost.RunAsync(SinkFile.Read(file), cancel));

    public static Task<int> RunDashboardsAsync(string file, CancellationToken cancel) =>
        GuardedAsync(() => DashboardHost.RunAsync(DashboardFile.Read(file), cancel));

    // Standard error of these processes is their log, whose end is shown to the person when they fail to start.
    private static async Task<int> GuardedAsync(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return EnvironmentProblem;
        }
    }
}
