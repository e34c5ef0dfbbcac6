using System.Globalization;
using System.Text.Json;

namespace FksSre.EndToEnd.Tests;

/// <summary>What a person sees who opens the lab's page.</summary>
[Collection("lab")]
public class DashboardTests(LabFixture lab) : IClassFixture<LabFixture>
{
    private const string Now = "Burn 5 m";

    [Fact]
    public async Task Overview_shows_every_SLO_as_it_is_and_a_fault_turns_its_row_red_and_no_other()
    {
        await LabPage.BuiltAsync(lab.Http);
        await using var page = await LabPage.OpenAsync();
        await page.ShowAsync("sre-overview");

        var json = await LabPage.JsonAsync(lab.Http, "sre-overview");
        Assert.Equal(json.GetProperty("panels").GetArrayLength(), await page.Page.Locator("[data-panel]").CountAsync());

        var rows = await page.RowsAsync();
        var slos = (await LabFixture.StatusAsync()).GetProperty("slos").EnumerateArray().ToList();
        Assert.Equal(slos.Select(Name).Order(StringComparer.Ordinal), rows.Select(r => r.Name).Order(StringComparer.Ordinal));
        foreach (var (name, left) in await BudgetsAsync())
        {
            Assert.Equal(left, rows.Single(r => r.Name == name)["Budget left"]);
        }

        var unknown = rows.Single(r => r.Name == "fks_meta availability");
        Assert.All(["State", "SLI now", "Budget left", "Left as time", Now, "Burn 1 h", "4 weeks", "12 weeks"], column =>
            Assert.Equal("no data", unknown[column])
        );

        var red = rows.Single(r => r["State"] == "SPENT").Cells["State"].Colour;
        Assert.DoesNotContain(rows, row => row.Cells[Now].Colour == red);
        var (exit, _, errors) = await FksCommand.RunAsync("fault", "fks_api", "--errors", "50%", "--for", "3m");
        Assert.True(exit == 0, errors);

        // Two evaluations, the scrape before them, and the page's own half minute.
        await LabFixture.EventuallyAsync<bool>("a red row", TimeSpan.FromSeconds(105), async () =>
            (await page.RowsAsync()).Any(r => r.Cells[Now].Colour == red) ? true : null
        );
        Assert.Equal(["fks_api availability"], (await page.RowsAsync()).Where(r => r.Cells[Now].Colour == red).Select(r => r.Name));
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task On_a_phone_no_text_of_a_table_is_cut_and_every_row_is_seen()
    {
        await LabPage.BuiltAsync(lab.Http);
        await using var page = await LabPage.OpenAsync();
        await page.Page.SetViewportSizeAsync(390, 800);
        await page.ShowAsync("sre-overview");

        Assert.Empty(await page.CutTextsAsync());
        Assert.Equal((await LabFixture.StatusAsync()).GetProperty("slos").GetArrayLength(), (await page.RowsAsync()).Count);
    }

    [Fact]
    public async Task Every_dashboard_draws_all_of_its_panels_without_a_complaint()
    {
        await LabPage.BuiltAsync(lab.Http);
        await using var page = await LabPage.OpenAsync();
        foreach (var uid in new[] { "sre-overview", "sre-on-call", "sre-platform", "sre-toil", "slo-fks_api", "slo-fks_meta" })
        {
            await page.ShowAsync(uid);
            var json = await LabPage.JsonAsync(lab.Http, uid);
            Assert.Equal(json.GetProperty("panels").GetArrayLength(), await page.Page.Locator("[data-panel]").CountAsync());
            Assert.Equal([], await page.Page.Locator("[role=alert], [data-state=failed]").AllInnerTextsAsync());
        }

        Assert.Empty(page.Errors);
        foreach (var question in page.Questions.Distinct())
        {
            var samples = (await question.AskAsync(lab.Http)).Samples;
            Assert.True(samples < 100_000, $"{samples} samples: {question.Expression}");
        }

        foreach (var question in page.Questions.Where(q => !ShowsNothing(q.Expression)).DistinctBy(q => q.Expression))
        {
            // The youngest recordings are made every five minutes.
            await LabFixture.EventuallyAsync<bool>(question.Expression, TimeSpan.FromMinutes(7), async () =>
                (await question.Now().AskAsync(lab.Http)).Series > 0 ? true : null
            );
        }
    }

    /// <summary>What a healthy lab has no answer to.</summary>
    private static bool ShowsNothing(string expression) =>
        Nothing.Any(part => expression.Contains(part, StringComparison.Ordinal))
        || (expression.Contains("\"fks_meta\"", StringComparison.Ordinal) && !expression.Contains("uptime", StringComparison.Ordinal));

    private static readonly string[] Nothing =
    [
        // Nothing fires, and nothing fails or restarts.
        "ALERTS",
        "changes(",
        "requests_failed",
        "== bool 0",
        "alertmanager_notifications_",
        // Nobody records these yet.
        "oncall:",
        "toil:",
        // No Grafana, and a Prometheus too old to count it.
        "grafana_",
        "prometheus_tsdb_wal_storage_size_bytes",
    ];

    private static string Name(JsonElement slo) => $"{slo.GetProperty("service").GetString()} {slo.GetProperty("slo").GetString()}";

    /// <summary>As Prometheus itself says.</summary>
    private async Task<IEnumerable<(string Name, string Left)>> BudgetsAsync()
    {
        var query = Uri.EscapeDataString("last_over_time(slo:error_budget_remaining:ratio[20m])");
        var answer = JsonDocument.Parse(await lab.Http.GetStringAsync(new Uri($"http://127.0.0.1:19090/api/v1/query?query={query}")));
        var found = answer.RootElement.GetProperty("data").GetProperty("result").EnumerateArray().ToList();
        Assert.NotEmpty(found);
        return found.Select(series =>
            (
                $"{series.GetProperty("metric").GetProperty("service").GetString()} "
                    + $"{series.GetProperty("metric").GetProperty("slo").GetString()}",
                Percent(double.Parse(series.GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture))
            )
        );
    }

    private static string Percent(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio * 100:0}%");
}
