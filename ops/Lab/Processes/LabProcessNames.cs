namespace FksSre.Ops.Lab.Processes;

/// <summary>The lab's own processes. Each is this program again, started with its name as the command.</summary>
public static class LabProcessNames
{
    public const string Simulator = "lab-simulator";
    public const string Sink = "lab-sink";
    public const string Dashboards = "lab-dashboards";
}
