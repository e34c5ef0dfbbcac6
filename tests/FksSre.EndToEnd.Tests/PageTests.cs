using System.Net.NetworkInformation;
using System.Text.Json;

namespace FksSre.EndToEnd.Tests;

/// <summary>The main job, on real servers: a breach reaches the pager, its end too, and nothing stays behind.</summary>
[Collection("lab")]
public class PageTests(LabFixture lab) : IClassFixture<LabFixture>
{
    private static readonly int[] _ports = [18001, 19080, 19090, 19093, 19094, 19115];

    [Fact]
    public async Task Breach_of_one_service_pages_for_it_alone_and_resolves_with_the_same_key()
    {
        var before = await LabFixture.StatusAsync();
        Assert.Equal("no data", Slo(before, "fks_meta", "availability").GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, Slo(before, "fks_meta", "availability").GetProperty("budgetRemaining").ValueKind);
        Assert.Equal("ok", Slo(before, "fks_api", "availability").GetProperty("state").GetString());

        // Long enough for the fastest tier. While traffic rises in the morning, two minutes would also be enough for the slow one, which
        // goes on for 25 more.
        var (exit, _, errors) = await FksCommand.RunAsync("fault", "fks_api", "--errors", "50%", "--for", "80s");
        Assert.True(exit == 0, errors);

        var page = await LabFixture.EventuallyAsync("a page for fks_api", TimeSpan.FromMinutes(3), async () =>
            Events(await lab.GetAsync("events"), "trigger").FirstOrNull()
        );
        var body = page.GetProperty("body");
        await AssertSaysWhatPrometheusSaysAsync(page, body.GetProperty("payload"));
        await AssertLeadsOnAsync(body);

        await LabFixture.EventuallyAsync<JsonElement>("a smaller budget", TimeSpan.FromMinutes(2), async () =>
        {
            var now = Slo(await LabFixture.StatusAsync(), "fks_api", "availability");
            return Remaining(now) < Remaining(Slo(before, "fks_api", "availability")) - 0.001 ? now : null;
        });
        var over = await LabFixture.EventuallyAsync("its resolve", TimeSpan.FromMinutes(10), async () =>
            Events(await lab.GetAsync("events"), "resolve").FirstOrNull()
        );
        Assert.Equal(body.GetProperty("dedup_key").GetString(), over.GetProperty("body").GetProperty("dedup_key").GetString());
        var incident = Assert.Single((await lab.GetAsync("incidents")).EnumerateArray());
        Assert.Equal("resolved", incident.GetProperty("state").GetString());
        Assert.Empty((await lab.GetAsync("refusals")).EnumerateArray());
        var heartbeats = (await lab.GetAsync("heartbeats")).EnumerateArray().ToList();
        Assert.Equal(["dev", "dev-slis"], heartbeats.Select(beat => Text(beat, "name")).Order(StringComparer.Ordinal));
        Assert.All(heartbeats, beat =>
            Assert.InRange(DateTimeOffset.UtcNow - beat.GetProperty("lastAt").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(3))
        );

        await FksCommand.RunAsync("down");
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(e => e.Port);
        Assert.Empty(listening.Intersect(_ports));
        Assert.False(File.Exists(Path.Combine(FksCommand.Root, ".fks", "lab", "lab.json")));
    }

    private async Task AssertSaysWhatPrometheusSaysAsync(JsonElement page, JsonElement payload)
    {
        var details = payload.GetProperty("custom_details");
        var tier = EventDetails.Seen(details, "firing").Trim();
        Assert.Equal("page-fastest", tier);
        var facts = await PageFacts.OfAsync(lab.Http, tier);
        Assert.InRange(page.GetProperty("receivedAt").GetDateTimeOffset() - facts.ActiveAt, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal("fks_api availability: 1 % of the 30-day error budget went within 30 m", payload.GetProperty("summary").GetString());
        Assert.True(facts.ShareOfBudget >= 0.01, $"{facts} is {facts.ShareOfBudget:P2} of the budget.");
        var description = EventDetails.Seen(details, "description");
        Assert.Contains(" bad events in 30 m: more than 1.44 % of all, ", description, StringComparison.Ordinal);
        // What was scraped while the rule was evaluated may be in one of the two and not in the other.
        Assert.InRange(PageFacts.Number(description.Split(' ')[0]), facts.BadEvents * 0.98, facts.BadEvents * 1.02);
        Assert.Equal(
            ("fks_api", "availability", "ErrorBudgetBurn", "critical", "dev"),
            (
                Text(payload, "component"),
                Text(payload, "group"),
                Text(payload, "class"),
                Text(payload, "severity"),
                Text(details, "environment")
            )
        );
    }

    /// <summary>To whoever is on call for the service, and from there to a runbook and a dashboard that are there.</summary>
    private async Task AssertLeadsOnAsync(JsonElement body)
    {
        var keys = Path.Combine(FksCommand.Root, ".fks", "lab", "rendered", "alertmanager", "secrets");
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(keys, "pagerduty-page-fks_api")), Text(body, "routing_key"));
        var links = body.GetProperty("links").EnumerateArray().ToDictionary(l => Text(l, "text"), l => Text(l, "href"));
        Assert.Equal("https://github.com/nuniesmith/FksSreInfra/blob/main/docs/runbooks/failing-requests.md", links["Runbook"]);
        Assert.True(File.Exists(Path.Combine(FksCommand.Root, "docs", "runbooks", "failing-requests.md")));
        Assert.Equal("http://127.0.0.1:19300/d/slo-fks_api", links["Dashboard"]);
        using var dashboard = await lab.Http.GetAsync(new Uri(links["Dashboard"]));
        Assert.True(dashboard.IsSuccessStatusCode, $"{links["Dashboard"]}: {dashboard.StatusCode}");
    }

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> Events(JsonElement events, string action) =>
        events.EnumerateArray().Where(e => e.GetProperty("body").GetProperty("event_action").GetString() == action);

    private static JsonElement Slo(JsonElement status, string service, string slo) =>
        status
            .GetProperty("slos")
            .EnumerateArray()
            .Single(s => s.GetProperty("service").GetString() == service && s.GetProperty("slo").GetString() == slo);

    private static double Remaining(JsonElement slo) => slo.GetProperty("budgetRemaining").GetDouble();
}
