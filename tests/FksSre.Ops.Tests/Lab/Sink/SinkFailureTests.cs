using System.Net;

namespace FksSre.Ops.Tests.Lab.Sink;

/// <summary>A pager or a Discord that is told to fail for a while.</summary>
public class SinkFailureTests
{
    [Theory]
    [InlineData(429, "throttle exceeded", "Request Limit Exceeded")]
    [InlineData(500, "internal error", "Event not processed")]
    [InlineData(503, "internal error", "Event not processed")]
    public async Task Events_endpoint_fails_as_told_until_the_time_is_over(int told, string word, string message)
    {
        await using var sink = await SinkFixture.StartAsync();
        Assert.Equal((HttpStatusCode.NoContent, ""), await sink.PostAsync("/answers", $$"""{"status":{{told}},"forSeconds":30}"""));

        Assert.Equal(
            ((HttpStatusCode)told, $$"""{"status":"{{word}}","message":"{{message}}","errors":["Told to answer {{told}}"]}"""),
            await sink.PostAsync("/v2/enqueue", SinkFixture.Event("trigger"))
        );
        Assert.Equal((HttpStatusCode.NoContent, ""), await sink.PostAsync("/discord/tickets", """{"content":"hello"}"""));
        sink.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal((HttpStatusCode.Accepted, SinkFixture.Processed), await sink.PostAsync("/v2/enqueue", SinkFixture.Event("trigger")));
        Assert.Equal([$"1 pagerduty {told} Told to answer {told}"], await sink.RefusalsAsync());
    }

    [Theory]
    [InlineData(429, """{"message":"You are being rate limited.","retry_after":1,"global":false}""")]
    [InlineData(502, """{"message":"502: not delivered","code":0}""")]
    public async Task Discord_fails_as_told_and_the_pager_does_not(int told, string body)
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAsync("/answers", $$"""{"status":{{told}},"forSeconds":30,"channel":"discord"}""");

        Assert.Equal(((HttpStatusCode)told, body), await sink.PostAsync("/discord/tickets", """{"content":"hello"}"""));
        await sink.PostAllAsync("trigger");
    }

    [Fact]
    public async Task Failure_ends_early_when_it_is_told_to_last_no_time()
    {
        await using var sink = await SinkFixture.StartAsync();
        await sink.PostAsync("/answers", """{"status":500,"forSeconds":3600}""");
        await sink.PostAsync("/answers", """{"status":500,"forSeconds":0}""");

        await sink.PostAllAsync("trigger");
    }

    [Fact]
    public async Task Failure_that_cannot_be_is_refused_with_all_its_problems()
    {
        await using var sink = await SinkFixture.StartAsync();

        Assert.Equal(
            (
                HttpStatusCode.BadRequest,
                """{"problems":["status is 200; it must be 429, 500, 502 or 503.","forSeconds is -1; it must be from 0 to 3600.","channel is heartbeat; it must be pagerduty or discord."]}"""
            ),
            await sink.PostAsync("/answers", """{"status":200,"forSeconds":-1,"channel":"heartbeat"}""")
        );
    }
}
