using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Files;
using FksSre.Ops.Web;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Inputs;
using FksSre.Tests.KnownPast;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>
/// The dashboards of the known catalogue in a real browser, whose clock stands at the end of the known past: once in front of a real
/// Prometheus that holds it, and once in front of one that answers what a test wants.
/// </summary>
public sealed class KnownDashboards : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fks-values-").FullName;
    private DashboardHost _true = null!;
    private DashboardHost _staged = null!;
    private WebApplication _stage = null!;

    internal KnownPrometheus Prometheus { get; private set; } = null!;

    internal LabPage Page { get; private set; } = null!;

    internal IReadOnlyList<Dashboard> Dashboards { get; private set; } = [];

    /// <summary>What is answered on the stage to whom it may concern; an expression that is not here has no answer.</summary>
    internal StagedAnswers Staged { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var plan = MonitoringPlan.Derive(KnownCatalogue.Value, FksEnvironments.All[0], RuleTestScope.None);
        Dashboards = [.. plan.Dashboards];
        var rendered = Path.Combine(_folder, "rendered");
        var files = PlanRendering.Render(plan, ClusterAddresses.Of(plan.Scraping, "fks-monitoring", "fks", alertmanagers: 1));
        Assert.Null(OutputFolder.Write(rendered, "dashboards", files));
        Prometheus = await KnownPrometheus.StartAsync();
        ListenOptions listener = null!;
        _stage = LoopbackHost.CreateBuilder(options => listener = LoopbackHost.Listen(options, 0)).Build();
        _stage.MapPost("/api/v1/{kind}", async (HttpRequest request, string kind) =>
            Results.Content(Staged.Answer(await request.ReadFormAsync(), kind), "application/json")
        );
        await _stage.StartAsync();
        _true = await ServedAsync(rendered, Prometheus.Address);
        _staged = await ServedAsync(rendered, new($"http://{listener.IPEndPoint}/"));
        Page = await LabPage.OpenAsync(_true.Address);
        await ShownPanel.WatchAsync(Page.Page);
        await Page.Page.Clock.SetFixedTimeAsync(KnownPrometheus.Now.UtcDateTime);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        await _true.DisposeAsync();
        await _staged.DisposeAsync();
        await _stage.DisposeAsync();
        await Prometheus.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What a person sees of the known past.</summary>
    internal Task<IReadOnlyList<ShownPanel>> TrueAsync(string uid) => ShownAsync(_true, uid);

    /// <summary>What a person sees of the staged answers.</summary>
    internal Task<IReadOnlyList<ShownPanel>> StagedAsync(string uid) => ShownAsync(_staged, uid);

    private async Task<IReadOnlyList<ShownPanel>> ShownAsync(DashboardHost host, string uid)
    {
        await Page.Page.GotoAsync(new Uri(host.Address, $"d/{uid}?theme=light").AbsoluteUri);
        await DashboardPictures.DrawnAsync(Page.Page);
        return await ShownPanel.OnAsync(Page.Page, Dashboards.Single(dashboard => dashboard.Uid == uid));
    }

    private static async Task<DashboardHost> ServedAsync(string rendered, Uri prometheus)
    {
        var host = new DashboardHost(new(Port: 0, rendered, prometheus, FksCommand.Root));
        Assert.Null(await host.Bundle.BuildAsync(new Progress<string>(), CancellationToken.None));
        await host.Application.StartAsync();
        return host;
    }
}

/// <summary>One browser for all that is shown.</summary>
[CollectionDefinition("values")]
public sealed class KnownDashboardsCollection : ICollectionFixture<KnownDashboards>;
