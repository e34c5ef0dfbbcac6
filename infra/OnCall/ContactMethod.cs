namespace FksSre.OnCall;

/// <summary>How a person hears of a page.</summary>
public enum ContactMethod
{
    Push,
    Phone,
    Sms,

    /// <summary>Read when it is read: it wakes nobody, so it makes nobody reachable for a page.</summary>
    Email,
}
