using System.Text.Json;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Tests.Lab.Sink;

public class PagerDutyRulesTests
{
    private const string Head = $"\"routing_key\":\"{SinkFixture.Key}\",\"event_action\":\"trigger\"";
    private const string Payload = "\"summary\":\"s\",\"source\":\"x\",\"severity\":\"critical\"";

    [Theory]
    [InlineData("{" + Head + ",\"payload\":{" + Payload + "}}")]
    [InlineData(
        "{"
            + Head
            + ",\"dedup_key\":null,\"payload\":{"
            + Payload
            + ",\"timestamp\":\"2026-03-10T14:00:00Z\",\"custom_details\":{\"a\":1}}}"
    )]
    [InlineData(
        "{" + Head + ",\"payload\":{" + Payload + "},\"links\":[{\"href\":\"http://x\",\"text\":\"t\"}],\"images\":[],\"client\":\"am\"}"
    )]
    [InlineData("{\"routing_key\":\"" + SinkFixture.Key + "\",\"event_action\":\"resolve\",\"dedup_key\":\"k\"}")]
    public void Valid_event_has_no_errors(string json) => Assert.Empty(Errors(json));

    [Theory]
    [InlineData("[]", "JSON body is not an object")]
    [InlineData("{}", "'routing_key' is missing or blank|'event_action' is missing or blank")]
    [InlineData(
        "{\"routing_key\":\"abc\",\"event_action\":\"resolve\",\"dedup_key\":\"k\"}",
        "Length of 'routing_key' is incorrect (should be 32 characters)"
    )]
    [InlineData("{\"routing_key\":5,\"event_action\":\"resolve\",\"dedup_key\":\"k\"}", "'routing_key' is invalid (must be a string)")]
    [InlineData(
        "{\"routing_key\":\"" + SinkFixture.Key + "\",\"event_action\":\"fire\"}",
        "'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or 'resolve')"
    )]
    [InlineData("{\"routing_key\":\"" + SinkFixture.Key + "\",\"event_action\":\"resolve\"}", "'dedup_key' is missing or blank")]
    [InlineData("{\"routing_key\":\"" + SinkFixture.Key + "\",\"event_action\":\"acknowledge\"}", "'dedup_key' is missing or blank")]
    [InlineData("{" + Head + "}", "'payload' is missing or blank")]
    [InlineData("{" + Head + ",\"payload\":[]}", "'payload' is invalid (must be an object)")]
    [InlineData(
        "{" + Head + ",\"payload\":{}}",
        "'payload.summary' is missing or blank|'payload.source' is missing or blank|'payload.severity' is missing or blank"
    )]
    [InlineData(
        "{" + Head + ",\"payload\":{\"summary\":\"s\",\"source\":\"x\",\"severity\":\"page\"}}",
        "'payload.severity' is invalid (must be one of the following: 'critical', 'error', 'warning' or 'info')"
    )]
    [InlineData(
        "{" + Head + ",\"payload\":{" + Payload + ",\"timestamp\":\"noon\",\"custom_details\":\"x\"}}",
        "'payload.timestamp' is invalid (must be an ISO 8601 time)|'payload.custom_details' is invalid (must be an object)"
    )]
    [InlineData(
        "{" + Head + ",\"payload\":{" + Payload + "},\"links\":[{}],\"images\":\"x\"}",
        "'links[0].href' is missing or blank|'images' is invalid (must be a list of objects)"
    )]
    [InlineData(
        "{"
            + Head
            + ",\"payload\":{"
            + Payload
            + "},\"client_url\":\"/d/slo\",\"links\":[{\"href\":\"docs/x.md\"}],\"images\":[{\"src\":\"ftp://x\"}]}",
        "'client_url' is invalid (must be a URL)|'links[0].href' is invalid (must be a URL)|'images[0].src' is invalid (must be a URL)"
    )]
    public void Invalid_event_is_told_everything_at_once(string json, string errors) => Assert.Equal(errors.Split('|'), Errors(json));

    [Theory]
    [InlineData(1024, 0)]
    [InlineData(1025, 1)]
    public void Summary_may_have_1024_characters(int length, int errors) =>
        Assert.Equal(errors, Errors(SinkFixture.Event("trigger", summary: new string('x', length))).Count);

    [Fact]
    public void Characters_are_counted_not_their_halves() =>
        Assert.Empty(Errors(SinkFixture.Event("trigger", summary: string.Concat(Enumerable.Repeat("🔥", 1024)))));

    [Theory]
    [InlineData(255, "")]
    [InlineData(256, "'dedup_key' is too long (maximum is 255 characters)")]
    public void Dedup_key_may_have_255_characters(int length, string error) =>
        Assert.Equal(error, string.Join('|', Errors(SinkFixture.Event("trigger", dedupKey: new string('k', length)))));

    private static IReadOnlyList<string> Errors(string json) => PagerDutyRules.Errors(JsonSerializer.Deserialize<JsonElement>(json));
}
