using System.Net;
using System.Text.Json;

namespace FksSre.Ops.Tests.Lab.Sink;

public class SinkHostTests
{
    [Fact]
    public async Task Incident_lives_from_trigger_through_merge_and_acknowledge_to_resolve()
    {
        await using var sink = await SinkFixture.StartAsync();
        foreach (var action in new[] { "trigger", "trigger", "acknowledge", "trigger", "resolve" })
        {
            Assert.Equal((HttpStatusCode.Accepted, SinkFixture.Processed), await sink.PostAsync("/v2/enqueue", SinkFixture.Event(action)));
            sink.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var incident = Assert.Single((await sink.GetAsync("/incidents")).EnumerateArray());
        Assert.Equal("resolved", incident.GetProperty("state").GetString());
        Assert.Equal("2026-03-10T14:00:00+00:00", incident.GetProperty("openedAt").GetString());
        Assert.Equal("2026-03-10T14:04:00+00:00", incident.GetProperty("resolvedAt").GetString());
        Assert.Equal(
            ["trigger", "trigger", "acknowledge", "trigger", "resolve"],
            incident.GetProperty("history").EnumerateArray().Select(e => e.GetProperty("action").GetString())
        );
    }

    [Fact]
    public async Task Trigger_on_an_acknowledged_incident_leaves_it_acknowledged()
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAllAsync("trigger", "acknowledge", "trigger");

        Assert.Equal(["acknowledged"], await StatesAsync(sink));
    }

    [Fact]
    public async Task Trigger_after_a_resolve_opens_a_new_incident()
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAllAsync("trigger", "resolve", "trigger");

        Assert.Equal(["resolved", "open"], await StatesAsync(sink));
    }

    [Fact]
    public async Task Resolve_of_an_unknown_key_is_accepted_and_opens_nothing()
    {
        await using var sink = await SinkFixture.StartAsync();

        Assert.Equal((HttpStatusCode.Accepted, SinkFixture.Processed), await sink.PostAsync("/v2/enqueue", SinkFixture.Event("resolve")));
        Assert.Empty((await sink.GetAsync("/incidents")).EnumerateArray());
    }

    [Fact]
    public async Task Events_out_of_order_are_accepted_dropped_and_shown()
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAllAsync("acknowledge", "trigger", "resolve", "resolve", "acknowledge");

        Assert.Equal(["resolved"], await StatesAsync(sink));
        Assert.Equal(
            [
                "1 pagerduty 202 Dropped: there is no open incident with this key",
                "4 pagerduty 202 Dropped: there is no open incident with this key",
                "5 pagerduty 202 Dropped: there is no open incident with this key",
            ],
            await sink.RefusalsAsync()
        );
    }

    [Fact]
    public async Task All_that_is_refused_is_shown_in_order_also_after_a_restart()
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAsync("/v2/enqueue", SinkFixture.Event("trigger", summary: new string('x', 1025)));
        await sink.PostAllAsync("trigger");
        await sink.PostAsync("/discord/webhooks/1/token", "{}");
        await sink.PostAsync("/v1/enqueue", SinkFixture.Event("trigger"));
        await sink.RestartAsync();

        Assert.Equal(
            [
                "1 pagerduty 400 'payload.summary' is too long (maximum is 1024 characters)",
                "3 discord 400 'content' is missing or blank",
                "4 elsewhere 404 Nothing listens on /v1/enqueue",
            ],
            await sink.RefusalsAsync()
        );
    }

    [Fact]
    public async Task Trigger_without_a_key_is_given_one()
    {
        await using var sink = await SinkFixture.StartAsync();

        var (_, body) = await sink.PostAsync("/v2/enqueue", SinkFixture.Event("trigger", dedupKey: ""));

        var key = JsonSerializer.Deserialize<JsonElement>(body).GetProperty("dedup_key").GetString()!;
        Assert.Equal(32, key.Length);
        Assert.Equal(key, (await sink.GetAsync("/incidents"))[0].GetProperty("dedupKey").GetString());
    }

    [Fact]
    public async Task Invalid_event_is_answered_with_its_errors_and_kept()
    {
        await using var sink = await SinkFixture.StartAsync();

        Assert.Equal(
            (
                HttpStatusCode.BadRequest,
                """{"status":"invalid event","message":"Event object is invalid","errors":["JSON body could not be parsed"]}"""
            ),
            await sink.PostAsync("/v2/enqueue", "page me")
        );

        var kept = (await sink.GetAsync("/events"))[0];
        Assert.Equal("page me", kept.GetProperty("body").GetString());
        Assert.False(kept.GetProperty("accepted").GetBoolean());
    }

    [Theory]
    [InlineData(512_000, HttpStatusCode.Accepted, SinkFixture.Processed)]
    [InlineData(
        512_001,
        HttpStatusCode.BadRequest,
        """{"status":"invalid event","message":"Event object is invalid","errors":["Request is too long (maximum is 512 kB)"]}"""
    )]
    public async Task Event_may_have_512_kB(int length, HttpStatusCode status, string body)
    {
        await using var sink = await SinkFixture.StartAsync();

        Assert.Equal((status, body), await sink.PostAsync("/v2/enqueue", SinkFixture.Event("trigger").PadRight(length)));
    }

    [Fact]
    public async Task Restart_loses_nothing_and_a_line_cut_off_by_a_kill_does_no_harm()
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAllAsync("trigger");
        await sink.BeatAsync("watchdog");
        await sink.RestartAsync("{\"sequence\":3,\"rece");
        await sink.PostAllAsync("resolve");
        await sink.BeatAsync("watchdog");
        await sink.RestartAsync();

        Assert.Equal(["resolved"], await StatesAsync(sink));
        Assert.Equal([1, 3], (await sink.GetAsync("/events")).EnumerateArray().Select(e => e.GetProperty("sequence").GetInt32()));
        Assert.Equal(2, (await sink.GetAsync("/heartbeats"))[0].GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Events_can_be_asked_for_since_a_time()
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAllAsync("trigger");
        sink.Clock.Advance(TimeSpan.FromMinutes(1));
        await sink.PostAllAsync("resolve");

        Assert.Equal(
            [2],
            (await sink.GetAsync("/events?since=2026-03-10T14:01:00Z")).EnumerateArray().Select(e => e.GetProperty("sequence").GetInt32())
        );
    }

    [Fact]
    public async Task Discord_messages_have_a_page_of_their_own()
    {
        await using var sink = await SinkFixture.StartAsync();

        Assert.Equal((HttpStatusCode.NoContent, ""), await sink.PostAsync("/discord/webhooks/1/token", """{"content":"hello"}"""));
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"message":"Invalid Form Body","code":50035,"errors":["'content' is missing or blank"]}"""),
            await sink.PostAsync("/discord/webhooks/1/token", "{}")
        );

        Assert.Equal([204, 400], (await sink.GetAsync("/discord")).EnumerateArray().Select(m => m.GetProperty("status").GetInt32()));
        Assert.Empty((await sink.GetAsync("/events")).EnumerateArray());
    }

    private static async Task<IEnumerable<string?>> StatesAsync(SinkFixture sink) =>
        (await sink.GetAsync("/incidents")).EnumerateArray().Select(i => i.GetProperty("state").GetString()).ToList();
}
