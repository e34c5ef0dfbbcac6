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

        var (exit, _, errors) = await FksCommand.RunAsync("fault", "fks_api", "--errors", "50%", "--for", "2m");
        Assert.True(exit == 0, errors);

        var page = await LabFixture.EventuallyAsync("a page for fks_api", TimeSpan.FromMinutes(3), async () => Events(await lab.GetAsync("events"), "trigger").FirstOrNull());
        var body = page.GetProperty("body");
        var payload = body.GetProperty("payload");
        Assert.Equal("fks_api", payload.GetProperty("component").GetString());
        Assert.Equal("critical", payload.GetProperty("severity").GetString());
        Assert.Equal("fks_api availability: 1 % of the 30-day error budget went within 30 m", payload.GetProperty("summary").GetString());
        Assert.EndsWith("docs/runbooks/failing-requests.md", body.GetProperty("links")[0].GetProperty("href").GetString(), StringComparison.Ordinal);

        await LabFixture.EventuallyAsync<JsonElement>("a smaller budget", TimeSpan.FromMinutes(2), async () =>
        {
            var now = Slo(await LabFixture.StatusAsync(), "fks_api", "availability");
            return Remaining(now) < Remaining(Slo(before, "fks_api", "availability")) - 0.001 ? now : null;
        });
        var over = await LabFixture.EventuallyAsync("its resolve", TimeSpan.FromMinutes(10), async () => Events(await lab.GetAsync("events"), "resolve").FirstOrNull());
        Assert.Equal(body.GetProperty("dedup_key").GetString(), over.GetProperty("body").GetProperty("dedup_key").GetString());
        var incident = Assert.Single((await lab.GetAsync("incidents")).EnumerateArray());
        Assert.Equal("resolved", incident.GetProperty("state").GetString());

        await FksCommand.RunAsync("down");
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(e => e.Port);
        Assert.Empty(listening.Intersect(_ports));
        Assert.False(File.Exists(Path.Combine(FksCommand.Root, ".fks", "lab", "lab.json")));
    }

    private static IEnumerable<JsonElement> Events(JsonElement events, string action) =>
        events.EnumerateArray().Where(e => e.GetProperty("body").GetProperty("event_action").GetString() == action);

    private static JsonElement Slo(JsonElement status, string service, string slo) =>
        status.GetProperty("slos").EnumerateArray().Single(s => s.GetProperty("service").GetString() == service && s.GetProperty("slo").GetString() == slo);

    private static double Remaining(JsonElement slo) => slo.GetProperty("budgetRemaining").GetDouble();
}
