using System.Text.Json;

namespace FksSre.Ops.Lab.Sink;

/// <summary>One message the sink received, accepted or not.</summary>
/// <param name="Sequence">1, 2, 3 ... in the order of arrival, across restarts.</param>
/// <param name="Status">The HTTP status it was answered with.</param>
/// <param name="Target">PagerDuty: the dedup key (also a generated one); Discord: the webhook; heartbeat: its name; elsewhere: the
/// path.</param>
/// <param name="Errors">Why it was rejected; empty: it was accepted.</param>
/// <param name="Body">What was sent: JSON, or a JSON string when it was none.</param>
public sealed record SinkRecord(
    long Sequence,
    DateTimeOffset ReceivedAt,
    SinkChannel Channel,
    int Status,
    string? Target,
    IReadOnlyList<string> Errors,
    JsonElement? Body
)
{
    public bool Accepted => Status is >= 200 and < 300;
}
