using FksSre.Ops.Lab.Tools;
using Microsoft.Playwright;

namespace FksSre.Ops.Dashboards;

/// <summary>A Chromium without a window, and how long it is waited for.</summary>
internal sealed class HeadlessBrowser : IAsyncDisposable
{
    /// <summary>
    /// For a start, a page or what is awaited on it. Seconds are enough on a machine that is idle; one that builds or tests beside it
    /// takes longer than the half minute that Playwright waits.
    /// </summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly IPlaywright _playwright;

    private HeadlessBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <param name="chromium">Path of its program.</param>
    /// <param name="driver">What drives it; it is there.</param>
    /// <exception cref="PlaywrightException">The program does not start.</exception>
    /// <exception cref="TimeoutException">It has not started in time.</exception>
    public static async Task<HeadlessBrowser> StartAsync(string chromium, PlaywrightDriver driver)
    {
        // Playwright looks beside the program else, and reads no option that says where its driver is.
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver.Home);
        var playwright = await Playwright.CreateAsync();
        try
        {
            var options = new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox"],
                Timeout = (float)_patience.TotalMilliseconds,
            };
            return new(playwright, await playwright.Chromium.LaunchAsync(options));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>A page of its own session, 800 pixels high.</summary>
    /// <param name="width">In pixels.</param>
    public async Task<IPage> OpenPageAsync(int width)
    {
        var page = await Browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        page.SetDefaultTimeout((float)_patience.TotalMilliseconds);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
