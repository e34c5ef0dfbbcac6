using System.Globalization;
using FksSre.Monitoring.Naming;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.EndToEnd.Tests;

/// <summary>What the page makes of made-up answers, in a real browser. While something is wrong nothing may look fine.</summary>
[Collection("page")]
public sealed class DrawnAnswerTests : IAsyncLifetime
{
    private const string Problem = "seven blocks are corrupt";

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-problem-").FullName;
    private WebApplication _prometheus = null!;
    private DashboardHost _host = null!;
    private LabPage _page = null!;

    /// <summary>Whether Prometheus answers with an error.</summary>
    private volatile bool _fails;

    public async ValueTask InitializeAsync()
    {
        var rendered = Path.Combine(_folder, "rendered");
        OneServiceDashboards.Render(rendered, "seven", "availability");

        ListenOptions listener = null!;
        _prometheus = LoopbackHost.CreateBuilder(options => listener = LoopbackHost.Listen(options, 0)).Build();
        _prometheus.MapPost("/api/v1/{kind}", (string kind) => Results.Content(Answer(kind), "application/json"));
        await _prometheus.StartAsync();
        _host = new(new(Port: 0, rendered, new($"http://{listener.IPEndPoint}/"), FksCommand.Root));
        Assert.Null(await _host.Bundle.BuildAsync(new Progress<string>(), CancellationToken.None));
        await _host.Application.StartAsync();
        _page = await LabPage.OpenAsync(_host.Address);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a%2Fb")]
    [InlineData("%25")]
    public async Task Dashboard_that_is_not_there_is_named_and_those_that_are_can_be_opened(string uid)
    {
        await _page.Page.GotoAsync(new Uri(_host.Address, $"d/{uid}").AbsoluteUri);
        Assert.Equal($"There is no dashboard {uid}. There are:", await _page.Page.Locator("[role=alert]").InnerTextAsync());
        await _page.Page.ClickAsync("text=SRE / SLO overview");
        await _page.Page.Locator("h1:text('SLO overview')").WaitForAsync();
    }

    [Fact]
    public async Task Panel_that_gets_no_answer_says_why_instead_of_what_was_true_before()
    {
        await _page.ShowAsync(DashboardUid.OfService("seven"));
        var panel = _page.Page.Locator("section:has-text('Budget left')[data-type=stat]");
        Assert.Contains("37%", await panel.InnerTextAsync(), StringComparison.Ordinal);

        _fails = true;
        await _page.Page.SetViewportSizeAsync(1_100, 800);
        await _page
            .Page.Locator("[data-state=drawn]:not([data-type=text])")
            .First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });

        Assert.Equal(["Budget left", Problem], (await panel.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Gauge_shows_its_value_and_where_each_colour_begins()
    {
        await _page.ShowAsync(DashboardUid.Toil);
        var gauge = _page.Page.Locator("[data-type=gauge] svg:has(text)");

        Assert.Equal("37%", await gauge.Locator("text").TextContentAsync());
        var colours = await gauge.Locator("path").EvaluateAllAsync<string[]>("arcs => arcs.map(arc => arc.getAttribute('stroke'))");
        Assert.Equal(5, colours.Length);
        Assert.Equal(3, colours[1..4].Distinct().Count());
        Assert.Equal(colours[2], colours[4]);
    }

    [Fact]
    public async Task State_is_drawn_no_longer_than_it_was_known()
    {
        await _page.ShowAsync(DashboardUid.OfService("seven"));
        var ends = await _page.Page.EvaluateAsync<double[]>(
            """
            () => [...document.querySelectorAll('[data-type=state-timeline] svg')].flatMap(svg => [...svg.querySelectorAll('rect')].map(rect => rect.getBoundingClientRect().right / svg.getBoundingClientRect().right))
            """
        );
        Assert.InRange(Assert.Single(ends), 0.3, 0.7);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _host.DisposeAsync();
        await _prometheus.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Nothing has been recorded for the last three hours of six.</summary>
    private string Answer(string kind)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var past = Enumerable
            .Range(0, 120)
            .Select(i => (now / 90 * 90) - 21_600 + (90 * i))
            .Select(at => string.Create(CultureInfo.InvariantCulture, $"[{at},\"0\"]"));
        var value =
            kind == "query"
                ? string.Create(CultureInfo.InvariantCulture, $"\"value\":[{now},\"0.37\"]")
                : $"\"values\":[{string.Join(',', past)}]";
        var type = kind == "query" ? "vector" : "matrix";
        return _fails
            ? $$"""{"status":"error","errorType":"internal","error":"{{Problem}}"}"""
            : $$$"""{"status":"success","data":{"resultType":"{{{type}}}","result":[{"metric":{"service":"seven","slo":"availability"},{{{value}}}}]}}""";
    }
}
