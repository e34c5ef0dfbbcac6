namespace FksSre.Ops.PagerDuty.Api;

internal sealed record UserAnswer(
    string Id,
    string Name,
    string Email,
    IReadOnlyList<ContactMethod> ContactMethods,
    IReadOnlyList<NotificationRule> NotificationRules,
    string? TimeZone = null
);

/// <param name="Type">E.g. <c>phone_contact_method</c>.</param>
/// <param name="Enabled">False: this phone cannot be notified.</param>
/// <param name="Blacklisted">True: PagerDuty sends nothing there.</param>
internal sealed record ContactMethod(string Id, string Type, bool? Enabled = null, bool? Blacklisted = null)
{
    private static readonly string[] _waking =
    [
        "phone_contact_method",
        "sms_contact_method",
        "push_notification_contact_method",
        "whatsapp_contact_method",
    ];

    /// <summary>Whether it can wake somebody. A mail is read when it is read.</summary>
    public bool Wakes => _waking.Contains(Type) && Enabled != false && Blacklisted != true;
}

/// <param name="Urgency">Of the incidents that it is for: <c>high</c> or <c>low</c>; an account without urgencies has none, and it is for
/// all.</param>
internal sealed record NotificationRule(int StartDelayInMinutes, Reference ContactMethod, string? Urgency = null);
