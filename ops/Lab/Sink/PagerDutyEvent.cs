using System.Text.Json;

namespace FksSre.Ops.Lab.Sink;

/// <summary>A valid event of the PagerDuty Events API v2, as far as it decides what happens to an incident.</summary>
/// <param name="DedupKey">Null only on a trigger that leaves the key to PagerDuty.</param>
/// <param name="Summary">Set on triggers.</param>
public sealed record PagerDutyEvent(
    string RoutingKey,
    EventAction Action,
    string? DedupKey,
    string? Summary,
    string? Source,
    string? Severity
)
{
    /// <summary>Reads an event that PagerDutyRules has found nothing wrong with.</summary>
    public static PagerDutyEvent From(JsonElement body)
    {
        var payload = body.TryGetProperty("payload", out var p) && p.ValueKind == JsonValueKind.Object ? p : default(JsonElement?);
        return new PagerDutyEvent(
            Text(body, "routing_key")!,
            Enum.Parse<EventAction>(Text(body, "event_action")!, ignoreCase: true),
            Text(body, "dedup_key"),
            Text(payload, "summary"),
            Text(payload, "source"),
            Text(payload, "severity")
        );
    }

    private static string? Text(JsonElement? owner, string name) =>
        owner is { } o
        && o.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
