namespace FksSre.Ops.Lab.Sink;

/// <summary>A sign of life that comes again and again.</summary>
public sealed record Heartbeat(string Name, DateTimeOffset LastAt, long Count)
{
    /// <summary>After this much silence an outside service is to raise the alarm. It comes each minute or two.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);
}
