using System.Collections.Immutable;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Scraping;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Files;
using FksSre.Ops.Lab.Platform;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Lab.Up;

/// <summary>What the lab's processes read: the rendered files themselves, with loopback addresses in the target files.</summary>
/// <param name="Folder">The lab's.</param>
/// <param name="Plan">What to run.</param>
/// <param name="Simulated">Whether the simulator plays the platform. Real services have data of their own: no invented past, kept between
/// labs.</param>
/// <param name="Root">Of the repository.</param>
internal sealed record LabFiles(LabFolder Folder, MonitoringPlan Plan, bool Simulated, string Root)
{
    public string Rendered => Path.Combine(Folder.Path, "rendered");

    public string PrometheusConfig => Path.Combine(Rendered, RenderedPaths.PrometheusFolder, RenderedPaths.PrometheusFile);

    public string AlertmanagerFolder => Path.Combine(Rendered, RenderedPaths.AlertmanagerFolder);

    public string AlertmanagerConfig => Path.Combine(AlertmanagerFolder, RenderedPaths.AlertmanagerFile);

    public string BlackboxConfig => Path.Combine(Rendered, RenderedPaths.BlackboxFolder, RenderedPaths.BlackboxFile);

    public string Simulation => Path.Combine(Folder.Path, "simulation.json");

    public string Sink => Path.Combine(Folder.Path, "sink.json");

    public string Dashboards => Path.Combine(Folder.Path, "dashboards.json");

    public string PrometheusData => Data(LabProcessNames.Prometheus);

    public string AlertmanagerData => Data(LabProcessNames.Alertmanager);

    private string Journal => Data("sink.jsonl");

    /// <summary>The simulated platform begins anew each time; what an earlier one did would be somebody else's past.</summary>
    public void ForgetEarlierLab()
    {
        foreach (var data in new[] { PrometheusData, AlertmanagerData }.Where(Directory.Exists))
        {
            Directory.Delete(data, recursive: true);
        }

        File.Delete(Journal);
    }

    /// <returns>Null when written; else why not.</returns>
    public string? Write(IReadOnlyDictionary<string, string>? targets)
    {
        // Nobody else's: an earlier lab wrote it and linked templates into it.
        if (Directory.Exists(Rendered))
        {
            Directory.Delete(Rendered, recursive: true);
        }

        var files = PlanRendering.Render(Plan, Addresses(targets)).Concat(Secrets());
        if (OutputFolder.Write(Rendered, "up", files) is { } problem)
        {
            return problem;
        }

        SimulatedPlatform.Of(Plan.Catalogue).Write(Simulation);
        new SinkFile(LabPorts.Sink, Journal).Write(Sink);
        new DashboardFile(LabPorts.Dashboards, Rendered, LabPorts.Url(LabPorts.Prometheus), Root).Write(Dashboards);
        return null;
    }

    private Addresses Addresses(IReadOnlyDictionary<string, string>? targets) =>
        new(
            LabPorts.Address(LabPorts.Prometheus),
            [LabPorts.Address(LabPorts.Alertmanager)],
            LabPorts.Address(LabPorts.Blackbox),
            targets is null
                ?
                [
                    .. Plan
                        .Catalogue.Services.Where(SimulatedPlatform.IsBehindIngress)
                        .Select(s => LabPorts.Address(SimulatedPlatform.PortOf(s))),
                ]
                : [],
            (
                targets ?? Plan.Catalogue.Services.ToDictionary(s => s.Id, s => LabPorts.Address(SimulatedPlatform.PortOf(s)))
            ).ToImmutableSortedDictionary(StringComparer.Ordinal)
        );

    private string Data(string name) => Path.Combine(Folder.Path, Simulated ? name : $"targets-{name}");

    private IEnumerable<RenderedFile> Secrets() =>
        from receiver in Plan.Routing.Receivers
        from file in new[]
        {
            receiver.KeyFile,
            receiver.Integrations.OfType<Integration.PagerDutyHeartbeat>().FirstOrDefault()?.KeyFile,
        }.OfType<string>()
        group receiver.Name by file into names
        select new RenderedFile($"{RenderedPaths.AlertmanagerFolder}/{names.Key}", SinkKey.Of(names.First()));
}
