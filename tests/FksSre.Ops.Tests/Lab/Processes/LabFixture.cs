using System.Net;
using FksSre.Ops.Lab.Processes;

namespace FksSre.Ops.Tests.Lab.Processes;

/// <summary>
/// A lab folder, a supervisor on it, and a page that answers 200: the ready page of processes that are only <c>sleep</c>.
/// </summary>
internal sealed class LabFixture : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly HttpClient _http;

    public LabFixture(HttpStatusCode answer = HttpStatusCode.OK)
    {
        _http = new HttpClient(new FixedAnswer(answer));
        Folder = new LabFolder(_temporary.File(".fks/lab"));
        Directory.CreateDirectory(Folder.Path);
        Supervisor = new LabSupervisor(Folder, _http, TimeProvider.System);
        State = new LabStateFile(Folder);
    }

    /// <summary>What <c>FKS_ROOT</c> names.</summary>
    public string Root => _temporary.Path;

    public LabFolder Folder { get; }

    public LabSupervisor Supervisor { get; }

    public LabStateFile State { get; }

    public ReportLog Progress { get; } = new();

    public static LabState Empty { get; } = new("dev", new DateTimeOffset(2026, 3, 10, 14, 0, 0, TimeSpan.Zero), []);

    public Task<LabStart> StartAsync(params ChildSpec[] specs) => Supervisor.StartAsync(Empty, specs, Progress, default);

    public static ChildSpec Shell(string name, string script) =>
        new(name, "/bin/sh", ["-c", script], new Uri("http://127.0.0.1:1/ready")) { ReadyWithin = TimeSpan.FromSeconds(2) };

    public void Dispose()
    {
        if (State.Load() is { } state)
        {
            Supervisor.StopAsync(state).GetAwaiter().GetResult();
        }

        _http.Dispose();
        _temporary.Dispose();
    }

    private sealed class FixedAnswer(HttpStatusCode answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(answer));
    }
}
