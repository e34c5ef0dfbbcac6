using FksSre.Ops.Lab;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Commands;

/// <summary>What every command about the lab needs: its folder, its state, and a way to talk to it.</summary>
internal sealed class LabContext : IDisposable
{
    private readonly string _root;

    /// <param name="root">Of the repository. Default: what <c>FKS_ROOT</c> names, else where the command is run.</param>
    public LabContext(string? root = null)
    {
        _root = root ?? Environment.GetEnvironmentVariable("FKS_ROOT") ?? Directory.GetCurrentDirectory();
        Folder = new LabFolder(Path.Combine(_root, ".fks", "lab"));
        Supervisor = new LabSupervisor(Folder, Http, TimeProvider.System);
    }

    public string Root => _root;

    public LabFolder Folder { get; }

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    public LabSupervisor Supervisor { get; }

    public PrometheusClient Prometheus => new(Http, LabPorts.Url(LabPorts.Prometheus));

    public ToolLocator Tools => ToolLocator.OnThisMachine(PrivateFolder);

    public BrowserLocator Browsers => BrowserLocator.OnThisMachine(PrivateFolder);

    public NodeLocator Node => NodeLocator.OnThisMachine(PrivateFolder);

    public ProgramLocator Programs => ProgramLocator.OnThisMachine(PrivateFolder);

    /// <summary>For packages that are unpacked and not installed.</summary>
    private string PrivateFolder => Path.Combine(_root, ".fks", "tools");

    /// <summary>The lab that runs, or null; what an ended lab left behind counts for nothing.</summary>
    public LabState? Running()
    {
        var state = new LabStateFile(Folder).Load();
        return state is not null && LabInspection.Running(state).Count == state.Processes.Count ? state : null;
    }

    /// <summary>Processes that have ended while others of the same lab still run.</summary>
    public IReadOnlyList<LabProcess> Ended() =>
        new LabStateFile(Folder).Load() is { } state && LabInspection.Running(state) is { Count: > 0 } running
            ? [.. state.Processes.Except(running)]
            : [];

    public void Dispose() => Http.Dispose();
}
