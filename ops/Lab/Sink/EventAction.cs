namespace FksSre.Ops.Lab.Sink;

/// <summary>What an event does to the incident of its key.</summary>
public enum EventAction
{
    Trigger,
    Acknowledge,
    Resolve,
}
