namespace FksSre.Ops.Lab.Sink;

/// <summary>A message that came to nothing: refused, or accepted and dropped. Whoever sent it may never notice, so a person must.</summary>
/// <param name="Sequence">Of the record that holds the whole message.</param>
/// <param name="Status">The HTTP status it was answered with; 202 where it was dropped.</param>
/// <param name="Reasons">At least one.</param>
public sealed record Refusal(long Sequence, DateTimeOffset At, SinkChannel Channel, int Status, IReadOnlyList<string> Reasons);
