using System.Diagnostics;
using System.Text.Json;
using FksSre.Ops.Lab;
using Microsoft.Playwright;

namespace FksSre.Bench.Measurements;

/// <summary>Opening a dashboard in a browser that knows nothing of it yet.</summary>
/// <param name="Seconds">From asking for the page until Prometheus has answered every panel and each is drawn; one for each time.</param>
/// <param name="Panels">Drawn.</param>
/// <param name="Questions">Put to Prometheus.</param>
/// <param name="Samples">Touched by the costliest of them.</param>
internal sealed record PageLoad(IReadOnlyList<double> Seconds, int Panels, int Questions, long Samples)
{
    private const int Times = 9;

    private const string Drawn = "() => document.querySelector('[data-state]') && !document.querySelector('[data-state=waiting]')";

    public static async Task<PageLoad> MeasureAsync(IBrowser browser, string uid, HttpClient http)
    {
        var seconds = new List<double>();
        var (panels, asked) = (0, new List<IRequest>());
        for (var time = 0; time < Times; time++)
        {
            await using var context = await browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = 1280, Height = 800 },
                }
            );
            var page = await context.NewPageAsync();
            asked = [];
            page.Request += (_, request) => asked.AddRange(request.Method == "POST" ? [request] : []);
            var watch = Stopwatch.StartNew();
            await page.GotoAsync(LabPorts.Url(LabPorts.Dashboards, $"d/{uid}").AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
            await page.WaitForFunctionAsync(Drawn);
            seconds.Add(watch.Elapsed.TotalSeconds);
            panels = await page.Locator("[data-state=drawn]").CountAsync();
        }

        var samples = await Task.WhenAll(asked.Select(request => SamplesAsync(request, http)));
        return new([.. seconds.Order()], panels, asked.Count, samples.Max());
    }

    private static async Task<long> SamplesAsync(IRequest request, HttpClient http)
    {
        using var form = new StringContent(
            request.PostData + "&stats=all",
            System.Text.Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );
        using var answer = await http.PostAsync(
            LabPorts.Url(LabPorts.Prometheus, new Uri(request.Url).AbsolutePath["/prometheus/".Length..]),
            form
        );
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json
            .RootElement.GetProperty("data")
            .GetProperty("stats")
            .GetProperty("samples")
            .GetProperty("totalQueryableSamples")
            .GetInt64();
    }
}
