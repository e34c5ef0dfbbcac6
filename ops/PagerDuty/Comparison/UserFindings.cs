using FksSre.OnCall.PagerDuty;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>What can be wrong with a person's PagerDuty user.</summary>
internal static class UserFindings
{
    public static Finding Unknown(OnCallUser user) =>
        new(
            "FKS560",
            $"pagerduty/users/{user.Id}/email",
            user.Email,
            $"PagerDuty knows nobody by this address, so {user.Name} cannot be woken.",
            user.IsManaged
                ? "Run pulumi up, which invites this person; the invitation must be accepted."
                : "Write the address the person signs in to PagerDuty with, or invite the person there."
        );

    public static Finding NeverWoken(OnCallUser user) =>
        new(
            "FKS561",
            $"pagerduty/users/{user.Id}/contactMethods",
            user.Email,
            $"{user.Name} has no phone, text message or app that PagerDuty can reach, so no page wakes this person.",
            $"{user.Name} adds one in PagerDuty: My Profile, Contact Information."
        );

    public static Finding NoUrgentRule(OnCallUser user) =>
        new(
            "FKS562",
            $"pagerduty/users/{user.Id}/notificationRules",
            user.Email,
            $"No notification rule of {user.Name} for incidents of high urgency uses a "
                + $"phone, a text message or the app, so a page wakes nobody.",
            $"{user.Name} adds one in PagerDuty: My Profile, Notification Rules, high-urgency incidents, immediately."
        );

    public static Finding Late(OnCallUser user, int minutes, int delay) =>
        new(
            "FKS563",
            $"pagerduty/users/{user.Id}/notificationRules",
            FormattableString.Invariant($"{minutes} min"),
            FormattableString.Invariant(
                $"{user.Name} is woken so long after a page, and the page goes on to the next step after {delay} min."
            ),
            $"{user.Name} adds a rule in PagerDuty that begins immediately: My Profile, Notification Rules."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding OtherZone(OnCallUser user, string zone) =>
        new(
            "FKS564",
            $"pagerduty/users/{user.Id}/timeZone",
            FieldFindings.Shown(zone),
            $"The roster says {user.TimeZone}; PagerDuty shows {user.Name} every time in this one.",
            user.IsManaged
                ? "Run pulumi up --refresh, which corrects it."
                : "Correct the roster, or the time zone in the person's PagerDuty profile."
        )
        {
            Level = FindingLevel.Advice,
        };
}
