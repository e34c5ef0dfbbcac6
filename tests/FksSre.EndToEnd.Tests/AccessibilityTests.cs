using FksSre.Monitoring.Naming;
using FksSre.Ops.Dashboards;

namespace FksSre.EndToEnd.Tests;

/// <summary>The page for whoever sees little, hears it or has no mouse, in a real browser.</summary>
[Collection("page")]
public sealed class AccessibilityTests(AnsweredDashboards dashboards) : IClassFixture<AnsweredDashboards>, IAsyncLifetime
{
    private const int Desktop = 1280;
    private const int Phone = 390;

    private LabPage _page = null!;

    public async ValueTask InitializeAsync() => _page = await LabPage.OpenAsync(dashboards.Address(AnsweredDashboards.States));

    [Theory]
    [InlineData("light", Desktop)]
    [InlineData("light", Phone)]
    [InlineData("dark", Desktop)]
    [InlineData("dark", Phone)]
    public async Task Every_dashboard_can_be_read_whatever_it_shows(string theme, int width)
    {
        await _page.Page.SetViewportSizeAsync(width, 800);
        var texts = new List<string>();
        var problems = new List<string>();
        foreach (var answers in new[] { AnsweredDashboards.States, AnsweredDashboards.Nothing, AnsweredDashboards.Errors })
        {
            foreach (var uid in AnsweredDashboards.Uids)
            {
                await ShowAsync(uid, theme, answers);
                var drawn = await DrawnText.OnAsync(_page.Page);
                texts.AddRange(drawn.Select(text => text.Text));
                problems.AddRange(drawn.Where(text => !text.IsLegible).Select(text => $"{uid}, {answers}: {text}"));
                problems.AddRange((await AxeAsync()).Select(problem => $"{uid}, {answers}: {problem}"));
            }
        }

        Assert.Superset(new HashSet<string> { "ok", "at risk", "SPENT", "no data", "beating", "SILENT" }, texts.ToHashSet());
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_state_has_its_colour(string theme)
    {
        await ShowAsync(DashboardUid.Overview, theme);

        string[] states = ["ok", "at risk", "SPENT", "no data"];
        var colours = await ColoursAsync();
        // A busy browser may have the text of a cell before its colour.
        for (var tries = 0; tries < 40 && states.Select(colours.GetValueOrDefault).Distinct().Count() < states.Length; tries++)
        {
            await Task.Delay(250, TestContext.Current.CancellationToken);
            colours = await ColoursAsync();
        }

        Assert.Superset(states.ToHashSet(), colours.Keys.ToHashSet());
        Assert.Equal(states.Length, states.Select(state => colours[state]).Distinct().Count());
    }

    [Fact]
    public async Task Buttons_of_a_legend_are_named_by_their_text()
    {
        await ShowAsync(AnsweredDashboards.Uids[^1], "dark");

        var names = await _page.Page.EvaluateAsync<string[][]>(
            "() => [...document.querySelectorAll('[data-testid*=VizLegend] button')].map(b => "
                + "[b.innerText.trim(), b.getAttribute('aria-label') ?? b.innerText.trim()])"
        );

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal(name[0], name[1]));
    }

    [Fact]
    public async Task Nothing_is_asked_for_that_is_not_there()
    {
        var asked = new List<string>();
        var missing = new List<string>();
        _page.Page.Request += (_, request) => asked.Add(request.Url);
        _page.Page.Response += (_, answer) => missing.AddRange(answer.Ok || answer.Status == 304 ? [] : [$"{answer.Status} {answer.Url}"]);

        foreach (var uid in AnsweredDashboards.Uids)
        {
            await ShowAsync(uid, "light");
        }

        Assert.Empty(missing);
        Assert.Contains(asked, url => url.EndsWith("/public/fonts/inter/Inter-Regular.woff2", StringComparison.Ordinal));
        Assert.Empty(_page.Errors);
        using var http = new HttpClient { BaseAddress = dashboards.Address(AnsweredDashboards.States) };
        foreach (
            var asset in new[]
            {
                "public/fonts/inter/Inter-Black.woff2",
                "d/Inter-Regular.woff2",
                "page.map",
                "public/build/img/icons/unicons/no-such-icon.svg",
            }
        )
        {
            using var answer = await http.GetAsync(new Uri(asset, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((404, asset), ((int)answer.StatusCode, asset));
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
            reached.Add(
                await _page.Page.EvaluateAsync<string>(
                    "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"
                )
            );
        }

        Assert.Equal(["Dashboard", "On-call", "Platform", "Toil"], reached[..4]);
        Assert.Contains("SPENT", reached[4], StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    private async Task<Dictionary<string, string>> ColoursAsync() =>
        (await _page.RowsAsync())
            .Select(row => row.Cells["State"])
            .DistinctBy(cell => cell.Text)
            .ToDictionary(cell => cell.Text, cell => cell.Colour);

    private async Task ShowAsync(string uid, string theme, string answers = AnsweredDashboards.States)
    {
        await _page.Page.GotoAsync(new Uri(dashboards.Address(answers), $"d/{uid}?theme={theme}").AbsoluteUri);
        await DashboardPictures.DrawnAsync(_page.Page);
    }

    /// <summary>
    /// What axe calls serious or critical. Contrast is left out: axe takes for the background what is painted at the place of a text,
    /// which is the next panel where its own one has scrolled it away. <see cref="DrawnText"/> measures every text instead.
    /// </summary>
    private async Task<string[]> AxeAsync()
    {
        await _page.Page.AddScriptTagAsync(new() { Path = Path.Combine(dashboards.NodeModules, "axe-core", "axe.min.js") });
        return await _page.Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } })).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`))
            """
        );
    }
}
