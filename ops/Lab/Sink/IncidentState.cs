namespace FksSre.Ops.Lab.Sink;

public enum IncidentState
{
    Open,
    Acknowledged,
    Resolved,
}
