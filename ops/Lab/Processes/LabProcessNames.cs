namespace FksSre.Ops.Lab.Processes;

/// <summary>The processes of the lab.</summary>
public static class LabProcessNames
{
    public const string Prometheus = "prometheus";
    public const string Alertmanager = "alertmanager";
    public const string Blackbox = "blackbox";

    // The lab's own. Each is this program again, started with its name as the command.
    public const string Simulator = "lab-simulator";
    public const string Sink = "lab-sink";
    public const string Dashboards = "lab-dashboards";
}
