using System.Globalization;
using FksSre.Monitoring.Naming;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Lab;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.EndToEnd.Tests;

/// <summary>The page for whoever sees little, hears it or has no mouse, in a real browser: all states, light and dark.</summary>
[Collection("lab")]
public sealed class AccessibilityTests : IAsyncLifetime
{
    /// <summary>Of the luminances of text and what is behind it, by WCAG 2, for text of any size.</summary>
    private const double LeastContrast = 4.5;

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-access-").FullName;
    private readonly List<string> _asked = [];
    private WebApplication _prometheus = null!;
    private DashboardHost _host = null!;
    private LabPage _page = null!;

    public async Task InitializeAsync()
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
        _page.Page.Request += (_, request) => _asked.Add(request.Url);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Text_on_a_coloured_cell_can_be_read_in_every_state(string theme)
    {
        await ShowAsync(DashboardUid.Overview, theme);

        var cells = await _page.Page.EvaluateAsync<string[][]>("""
            () => [...document.querySelectorAll('[data-type=table] [role=cell]')].filter(cell => cell.innerText.trim()).map(cell => {
              const inner = [...cell.querySelectorAll('*')].filter(e => e.children.length === 0 && e.textContent.trim()).pop() ?? cell;
              let behind = inner;
              while (behind && /^rgba\(.*, 0\)$|^transparent$/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
              return [cell.innerText.trim(), getComputedStyle(inner).color, behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)'];
            })
            """);

        Assert.Superset(new HashSet<string> { "ok", "at risk", "SPENT", "no data" }, cells.Select(cell => cell[0]).ToHashSet());
        Assert.True(cells.Select(cell => cell[2]).Distinct().Count() >= 5, "Not every state has its colour.");
        Assert.All(cells, cell => Assert.True(Contrast(cell[1], cell[2]) >= LeastContrast, $"{cell[0]}: {cell[1]} on {cell[2]} is {Contrast(cell[1], cell[2]):0.00}."));
    }

    [Fact]
    public async Task Buttons_of_a_legend_are_named_by_their_text()
    {
        await ShowAsync(DashboardUid.OfService("seven"), "dark");

        var names = await _page.Page.EvaluateAsync<string[][]>("() => [...document.querySelectorAll('[data-testid*=VizLegend] button')].map(b => [b.innerText.trim(), b.getAttribute('aria-label') ?? b.innerText.trim()])");

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal(name[0], name[1]));
    }

    [Fact]
    public async Task Nothing_is_asked_for_that_is_not_there()
    {
        var missing = new List<string>();
        _page.Page.Response += (_, answer) => missing.AddRange(answer.Status == 200 ? [] : [$"{answer.Status} {answer.Url}"]);

        await ShowAsync(DashboardUid.OfService("seven"), "light");

        Assert.Empty(missing);
        Assert.Contains(_asked, url => url.EndsWith("/public/fonts/inter/Inter-Regular.woff2", StringComparison.Ordinal));
        Assert.Empty(_page.Errors);
        using var http = new HttpClient { BaseAddress = _host.Address };
        foreach (var asset in new[] { "public/fonts/inter/Inter-Black.woff2", "d/Inter-Regular.woff2", "page.map", "public/build/img/icons/unicons/no-such-icon.svg" })
        {
            using var answer = await http.GetAsync(new Uri(asset, UriKind.Relative));
            Assert.Equal((404, asset), ((int)answer.StatusCode, asset));
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Axe_finds_nothing_serious(string theme)
    {
        foreach (var uid in new[] { DashboardUid.Overview, DashboardUid.OfService("seven") })
        {
            await ShowAsync(uid, theme);
            await _page.Page.AddScriptTagAsync(new() { Path = Path.Combine(_host.Bundle.Folder, "build", "node_modules", "axe-core", "axe.min.js") });
            var found = await _page.Page.EvaluateAsync<string[]>("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                  .filter(one => one.impact === 'serious' || one.impact === 'critical')
                  .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`))
                """);
            Assert.True(found.Length == 0, $"{uid}, {theme}:\n{string.Join('\n', found.Take(20))}");
        }
    }

    [Fact]
    public async Task Dashboards_and_links_are_reached_by_the_keyboard()
    {
        await ShowAsync(DashboardUid.Overview, "dark");
        var reached = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            await _page.Page.Keyboard.PressAsync("Tab");
            reached.Add(await _page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"));
        }

        Assert.Equal(["Dashboard", "On-call", "Platform", "Toil"], reached[..4]);
        Assert.Contains("SPENT", reached[4], StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await _page.DisposeAsync();
        await _host.DisposeAsync();
        await _prometheus.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ShowAsync(string uid, string theme)
    {
        await _page.Page.GotoAsync(new Uri(_host.Address, $"d/{uid}?theme={theme}").AbsoluteUri);
        await DashboardPictures.DrawnAsync(_page.Page);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance by WCAG 2, of "rgb(247, 248, 250)".</summary>
    private static double Luminance(string colour)
    {
        var parts = colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',');
        Assert.True(parts.Length == 3, $"{colour} can be seen through.");
        var linear = parts.Select(part => double.Parse(part, CultureInfo.InvariantCulture) / 255).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    /// <summary>A service for each state: 0 is ok, 1 no data, 2 at risk, 3 spent; as burn rates they are calm, at the limit and above.</summary>
    private static string Answer(string kind)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var series = Enumerable.Range(0, 4).Select(state =>
        {
            var number = state.ToString(CultureInfo.InvariantCulture);
            var points = kind == "query"
                ? $"\"value\":[{now},\"{number}\"]"
                : $"\"values\":[{string.Join(',', Enumerable.Range(0, 60).Select(i => $"[{(now / 90 * 90) - 5400 + (90 * i)},\"{number}\"]"))}]";
            return $$$"""{"metric":{"service":"seven","slo":"slo{{{number}}}"},{{{points}}}}""";
        });
        return $$$"""{"status":"success","data":{"resultType":"{{{(kind == "query" ? "vector" : "matrix")}}}","result":[{{{string.Join(',', series)}}}]}}""";
    }
}
