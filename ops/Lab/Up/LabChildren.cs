using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Lab.Up;

/// <summary>The processes of the lab, in the order in which they are started: each finds what it talks to.</summary>
internal static class LabChildren
{
    public static IReadOnlyList<ChildSpec> Of(LabFiles files, ToolSet tools, string program, bool simulate) =>
        [
            .. simulate ? [Own(LabProcessNames.Simulator, program, files.Simulation, LabPorts.Simulator)] : Array.Empty<ChildSpec>(),
            Own(LabProcessNames.Sink, program, files.Sink, LabPorts.Sink),
            Foreign(
                tools[ToolName.BlackboxExporter],
                LabProcessNames.Blackbox,
                [$"--config.file={files.BlackboxConfig}", Listen("--web.listen-address", LabPorts.Blackbox), "--log.level=warn"],
                LabPorts.Url(LabPorts.Blackbox, "-/healthy"),
                files.Rendered
            ),
            Foreign(
                tools[ToolName.Alertmanager],
                LabProcessNames.Alertmanager,
                [
                    $"--config.file={files.AlertmanagerConfig}",
                    $"--storage.path={files.AlertmanagerData}",
                    Listen("--web.listen-address", LabPorts.Alertmanager),
                    "--cluster.listen-address=",
                    "--data.maintenance-interval=1m",
                    "--log.level=warn",
                ],
                LabPorts.Url(LabPorts.Alertmanager, "-/ready"),
                files.AlertmanagerFolder
            ),
            Foreign(
                tools[ToolName.Prometheus],
                LabProcessNames.Prometheus,
                [
                    $"--config.file={files.PrometheusConfig}",
                    $"--storage.tsdb.path={files.PrometheusData}",
                    "--storage.tsdb.retention.time=100d",
                    Listen("--web.listen-address", LabPorts.Prometheus),
                    "--log.level=warn",
                ],
                LabPorts.Url(LabPorts.Prometheus, "-/ready"),
                files.Rendered
            ),
            Own(LabProcessNames.Dashboards, program, files.Dashboards, LabPorts.Dashboards),
        ];

    private static string Listen(string flag, int port) => $"{flag}={LabPorts.Address(port)}";

    private static ChildSpec Own(string command, string program, string file, int port) =>
        new(command, Environment.ProcessPath!, [program, command, file], LabPorts.Url(port, "-/ready"));

    private static ChildSpec Foreign(Tool tool, string name, IReadOnlyList<string> arguments, Uri ready, string folder) =>
        new(name, tool.Path, [.. tool.Arguments, .. arguments], ready, folder);
}
