namespace FksSre.ServiceLevels.Alerting;

/// <summary>Who is disturbed by an alert, and when.</summary>
public enum Severity
{
    /// <summary>Looked at on the next working day. The default, so that nobody is woken by omission.</summary>
    Ticket,

    /// <summary>Wakes someone.</summary>
    Page,
}
