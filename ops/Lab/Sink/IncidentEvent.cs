namespace FksSre.Ops.Lab.Sink;

/// <summary>One event in the life of an incident.</summary>
public sealed record IncidentEvent(EventAction Action, DateTimeOffset At, string? Summary, string? Severity);
