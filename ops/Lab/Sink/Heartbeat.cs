namespace FksSre.Ops.Lab.Sink;

/// <summary>A sign of life that comes again and again.</summary>
public sealed record Heartbeat(string Name, DateTimeOffset LastAt, long Count);
