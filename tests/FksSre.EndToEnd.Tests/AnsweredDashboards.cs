using System.Globalization;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Commands;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Files;
using FksSre.Ops.Terminal;
using FksSre.Ops.Web;
using FksSre.Stacks.Inputs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.EndToEnd.Tests;

/// <summary>The dashboards of dev, served once for each way in which a Prometheus can answer.</summary>
public sealed class AnsweredDashboards : IAsyncLifetime
{
    /// <summary>Every question has a series for each state that anything is shown in.</summary>
    public const string States = "states";

    /// <summary>No question has any series.</summary>
    public const string Nothing = "nothing";

    /// <summary>Every question is refused.</summary>
    public const string Errors = "errors";

    /// <summary>One for each kind of dashboard that there is; of the services the one that has most kinds of SLO.</summary>
    public static readonly IReadOnlyList<string> Uids =
    [
        DashboardUid.Overview,
        DashboardUid.OnCall,
        DashboardUid.Platform,
        DashboardUid.Toil,
        DashboardUid.OfService(Service),
    ];

    private const string Service = "fks_api";

    /// <summary>
    /// As states 0 is ok, 1 no data, 2 at risk, 3 spent; the others are beyond the thresholds of what is counted or lasts.
    /// </summary>
    private static readonly double[] _values = [0, 1, 2, 3, 0.4, -0.5, 11, 400, 1_000];

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-answered-").FullName;
    private readonly Dictionary<string, DashboardHost> _hosts = [];
    private WebApplication _prometheus = null!;

    public async ValueTask InitializeAsync()
    {
        var plan = Plans.Derive(Screen.ForThisTerminal(), Plans.Environment("dev"), RuleTestScope.None)!;
        var files = PlanRendering.Render(plan, ClusterAddresses.Of(plan.Scraping, "fks-monitoring", "fks", alertmanagers: 1));
        var rendered = Path.Combine(_folder, "rendered");
        Assert.Null(OutputFolder.Write(rendered, "dashboards", files));
        ListenOptions listener = null!;
        _prometheus = LoopbackHost.CreateBuilder(options => listener = LoopbackHost.Listen(options, 0)).Build();
        _prometheus.MapPost("/{answers}/api/v1/{kind}", (string answers, string kind) =>
            Results.Content(
                Answer(answers, kind),
                "application/json",
                statusCode: answers == Errors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
            )
        );
        await _prometheus.StartAsync();
        foreach (var answers in new[] { States, Nothing, Errors })
        {
            var host = _hosts[answers] = new(new(Port: 0, rendered, new($"http://{listener.IPEndPoint}/{answers}/"), FksCommand.Root));
            Assert.Null(await host.Bundle.BuildAsync(new Progress<string>(), CancellationToken.None));
            await host.Application.StartAsync();
        }
    }

    /// <summary>Of the server whose Prometheus answers so.</summary>
    public Uri Address(string answers) => _hosts[answers].Address;

    /// <summary>The packages that the page is built with.</summary>
    public string NodeModules => Path.Combine(_hosts[States].Bundle.Folder, "build", "node_modules");

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }

        await _prometheus.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Answer(string answers, string kind) =>
        answers switch
        {
            Errors => """{"status":"error","errorType":"execution","error":"query processing would load too many samples into memory"}""",
            Nothing => Vector(kind, []),
            _ => Vector(kind, _values),
        };

    private static string Vector(string kind, IEnumerable<double> values)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var series = values.Select(
            (value, i) =>
            {
                var number = value.ToString(CultureInfo.InvariantCulture);
                var points =
                    kind == "query"
                        ? $"\"value\":[{now},\"{number}\"]"
                        : "\"values\":["
                            + string.Join(
                                ',',
                                Enumerable.Range(0, 60).Select(point => $"[{(now / 90 * 90) - 5400 + (90 * point)},\"{number}\"]")
                            )
                            + "]";
                return $$$"""{"metric":{"service":"{{{Service}}}","slo":"slo{{{i}}}"},{{{points}}}}""";
            }
        );
        return $$$"""{"status":"success","data":{"resultType":"{{{(kind == "query" ? "vector" : "matrix")}}}","result":[{{{string.Join(',', series)}}}]}}""";
    }
}
