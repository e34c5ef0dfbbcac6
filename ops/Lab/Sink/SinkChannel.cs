namespace FksSre.Ops.Lab.Sink;

/// <summary>Which of the sink's doors a message came in by.</summary>
public enum SinkChannel
{
    Pagerduty,
    Discord,
    Heartbeat,

    /// <summary>None of them: an address that nothing listens on.</summary>
    Elsewhere,
}
