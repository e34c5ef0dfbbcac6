using System.Text.Json;

namespace FksSre.Ops.Lab.Sink;

/// <summary>What the Events API v2 demands of an event. Stricter than PagerDuty about optional members: better noticed here.</summary>
internal static class PagerDutyRules
{
    private const int KeyLength = 32;
    private const int LongestDedupKey = 255;
    private const int LongestSummary = 1024;

    /// <summary>Everything that is wrong with the event, at once.</summary>
    public static IReadOnlyList<string> Errors(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return ["JSON body is not an object"];
        }

        var errors = new List<string>();
        var rules = new JsonRules(body, "", errors);
        rules.Exactly("routing_key", KeyLength);
        var action = rules.OneOf("event_action", required: true, "trigger", "acknowledge", "resolve");
        rules.Text("dedup_key", required: action is "acknowledge" or "resolve", LongestDedupKey);
        if (rules.Object("payload", required: action == "trigger") is { } payload)
        {
            CheckPayload(rules.Within("payload", payload), isTrigger: action == "trigger");
        }

        rules.Text("client", required: false);
        rules.Link("client_url", required: false);
        rules.Each("links", link => link.Link("href", required: true));
        rules.Each("images", image => image.Link("src", required: true));
        return errors;
    }

    private static void CheckPayload(JsonRules payload, bool isTrigger)
    {
        payload.Text("summary", required: isTrigger, LongestSummary);
        payload.Text("source", required: isTrigger);
        payload.OneOf("severity", required: isTrigger, "critical", "error", "warning", "info");
        payload.Instant("timestamp");
        payload.Text("component", required: false);
        payload.Text("group", required: false);
        payload.Text("class", required: false);
        payload.Object("custom_details", required: false);
    }
}
