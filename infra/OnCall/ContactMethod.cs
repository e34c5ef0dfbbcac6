namespace FksSre.OnCall;

/// <summary>How a person hears of a page.</summary>
public enum ContactMethod
{
    /// <summary>A notification of PagerDuty's app, on a phone where the person is signed in to it.</summary>
    Push,

    /// <summary>A call to the number in the person's PagerDuty account.</summary>
    Phone,

    /// <summary>A text to the number in the person's PagerDuty account.</summary>
    Sms,

    /// <summary>Read when it is read: it wakes nobody, so it makes nobody reachable for a page.</summary>
    Email,
}
