using System.Text.Json;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Lab.Tools;
using Microsoft.Playwright;

namespace FksSre.EndToEnd.Tests;

/// <summary>The page that draws dashboards, in a real browser.</summary>
internal sealed class LabPage : IAsyncDisposable
{
    private const string Proxy = "/prometheus/api/v1/";

    private static readonly Uri _lab = new("http://127.0.0.1:19300/");

    private readonly HeadlessBrowser _browser;
    private readonly Uri _address;

    private LabPage(HeadlessBrowser browser, IPage page, Uri address)
    {
        (_browser, Page, _address) = (browser, page, address);
        page.PageError += (_, error) => Errors.Add(error);
        page.Request += (_, request) =>
            Questions.AddRange(
                request.Method == "POST"
                && new Uri(request.Url).AbsolutePath is var path
                && path.StartsWith(Proxy, StringComparison.Ordinal)
                    ? [new(path[Proxy.Length..], request.PostData ?? "")]
                    : []
            );
        page.Console += (_, message) => Errors.AddRange(message.Type == "error" ? [message.Text] : []);
    }

    public IPage Page { get; }

    /// <summary>All that was asked of Prometheus.</summary>
    public List<PageQuestion> Questions { get; } = [];

    /// <summary>All that the browser complained about.</summary>
    public List<string> Errors { get; } = [];

    /// <param name="address">Of the server; null: the lab's.</param>
    public static async Task<LabPage> OpenAsync(Uri? address = null)
    {
        var browser = await HeadlessBrowser.StartAsync(await Chromium.PathAsync(), PlaywrightDriver.OfThisMachine());
        return new(browser, await browser.OpenPageAsync(DashboardPictures.Wide), address ?? _lab);
    }

    public async Task ShowAsync(string uid)
    {
        await Page.GotoAsync(new Uri(_address, $"d/{uid}").AbsoluteUri);
        await DashboardPictures.DrawnAsync(Page);
    }

    public static async Task<JsonElement> JsonAsync(HttpClient http, string uid) =>
        JsonDocument.Parse(await http.GetStringAsync(new Uri(_lab, $"dashboards/{uid}"))).RootElement;

    /// <summary>The page is built while the lab is up already; with nothing fetched yet that takes minutes.</summary>
    public static Task BuiltAsync(HttpClient http) =>
        LabFixture.EventuallyAsync<bool>("the page of the lab", TimeSpan.FromMinutes(10), async () =>
            (await http.GetStringAsync(new Uri(_lab, "d/sre-overview"))).Contains("page.js", StringComparison.Ordinal) ? true : null
        );

    /// <summary>The rows of all tables of SLOs: what stands in each column, and in which colour.</summary>
    public async Task<IReadOnlyList<SloRow>> RowsAsync()
    {
        var cells = await Page.EvaluateAsync<string[][]>(
            """
            () => [...document.querySelectorAll('[data-type=table]')].flatMap(table => {
              const titles = [...table.querySelectorAll('[role=columnheader]')].map(title => title.innerText.trim());
              if (!titles.includes('State')) return [];
              return [...table.querySelectorAll('[role=row]')]
                .filter(row => row.querySelector('[role=cell]'))
                .map(row => [...row.querySelectorAll('[role=cell]')].flatMap((cell, i) => [titles[i], cell.innerText.trim(), getComputedStyle(cell).backgroundColor]));
            })
            """
        );
        return [.. cells.Select(row => new SloRow(row.Chunk(3).ToDictionary(c => c[0], c => (c[1], c[2]))))];
    }

    /// <summary>
    /// What of a table stands across the edge of its panel, or is longer than its column. What is wholly beyond the edge is reached by
    /// scrolling.
    /// </summary>
    public Task<string[]> CutTextsAsync() =>
        Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[data-type=table]')].flatMap(table => {
              const edge = table.getBoundingClientRect();
              const padding = 12;
              return [...table.querySelectorAll('[role=columnheader], [role=cell]')].filter(cell => {
                const box = cell.getBoundingClientRect();
                const isLonger = part => part.scrollWidth > part.clientWidth + 1;
                return box.left < edge.right - padding && (box.right > edge.right || [...cell.querySelectorAll('button, a')].some(isLonger) || (cell.role === 'cell' && isLonger(cell)))
                  || box.bottom > edge.bottom;
              }).map(cell => cell.innerText);
            })
            """
        );

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}

/// <summary>Text and colour by the title of the column.</summary>
internal sealed record SloRow(IReadOnlyDictionary<string, (string Text, string Colour)> Cells)
{
    public string Name => $"{this["Service"]} {this["SLO"]}";

    public string this[string column] => Cells[column].Text;
}
