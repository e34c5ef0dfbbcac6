using FksSre.Ops.Lab.Tools;
using Microsoft.Playwright;

namespace FksSre.Ops.Dashboards;

/// <summary>Takes a picture of each dashboard with a headless Chromium.</summary>
internal static class DashboardPictures
{
    /// <summary>In pixels, like a page on a screen.</summary>
    public const int Wide = 1280;

    private static readonly string[] _themes = ["light", "dark"];

    /// <returns>Why no picture can be written to the folder; null when one can. The folder is made where it is missing.</returns>
    public static string? Refusal(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, $".{Environment.ProcessId}.tmp"), 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"No picture can be written to {folder}: {e.Message}";
        }
    }

    /// <param name="chromium">Path of its program.</param>
    /// <param name="driver">What drives it; it is there.</param>
    /// <param name="server">Where dashboards are served.</param>
    /// <param name="uids">Of which.</param>
    /// <param name="folder">Where pictures are written, one for each theme; it exists.</param>
    /// <param name="width">Of the page, in pixels; names of files end in it where it is not <see cref="Wide"/>.</param>
    /// <returns>What could not be drawn as Grafana would draw it.</returns>
    /// <exception cref="PlaywrightException">The browser does not start, or ended.</exception>
    /// <exception cref="TimeoutException">It did not start, or a dashboard was not drawn, in time.</exception>
    public static async Task<IReadOnlyList<string>> TakeAsync(
        string chromium,
        PlaywrightDriver driver,
        Uri server,
        IReadOnlyList<string> uids,
        string folder,
        int width,
        CancellationToken cancellation
    )
    {
        await using var browser = await HeadlessBrowser.StartAsync(chromium, driver);
        var page = await browser.OpenPageAsync(width);
        var problems = new List<string>();
        page.PageError += (_, error) => problems.Add(error);
        // A query that fails is said by its panel, with the reason.
        page.Console += (_, message) =>
            problems.AddRange(
                message.Type == "error" && !message.Location.Contains("/prometheus/", StringComparison.Ordinal) ? [message.Text] : []
            );
        foreach (var uid in uids)
        {
            foreach (var theme in _themes)
            {
                cancellation.ThrowIfCancellationRequested();
                await page.GotoAsync(new Uri(server, $"/d/{uid}?theme={theme}").AbsoluteUri);
                await DrawnAsync(page);
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"{uid}-{theme}{(width == Wide ? "" : $"-{width}")}.png"), FullPage = true }
                );
                problems.AddRange(
                    (await page.Locator("[role=alert], [data-state=failed]").AllInnerTextsAsync()).Select(text => $"{uid}, {theme}: {text}")
                );
            }
        }

        return problems;
    }

    /// <summary>Until Prometheus has answered every panel and each has been drawn.</summary>
    public static async Task DrawnAsync(IPage page)
    {
        await page.Locator("[data-panel]").First.WaitForAsync();
        await page.WaitForFunctionAsync("() => !document.querySelector('[data-state=waiting]')");
        // On a busy machine a picture would show the frame before; half a second without a request has others after it.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
}
