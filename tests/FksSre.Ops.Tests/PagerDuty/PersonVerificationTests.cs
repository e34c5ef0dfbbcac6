using static FksSre.Ops.Tests.PagerDuty.Verifications;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>How people are reached, and on which clocks they live.</summary>
public class PersonVerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    [Theory]
    [InlineData(
        "email_contact_method",
        "high",
        0,
        false,
        "FKS561 pagerduty/users/grace/contactMethods = grace@fks.example\n       Grace has no phone, text "
            + "message or app that PagerDuty can reach, so no page wakes this person.\n       Grace adds one in "
            + "PagerDuty: My Profile, Contact Information."
    )]
    [InlineData(
        "phone_contact_method",
        "high",
        0,
        true,
        "FKS561 pagerduty/users/grace/contactMethods = grace@fks.example\n       Grace has no phone, text "
            + "message or app that PagerDuty can reach, so no page wakes this person.\n       Grace adds one in "
            + "PagerDuty: My Profile, Contact Information."
    )]
    [InlineData(
        "phone_contact_method",
        "low",
        0,
        false,
        "FKS562 pagerduty/users/grace/notificationRules = grace@fks.example\n       No notification rule of "
            + "Grace for incidents of high urgency uses a phone, a text message or the app, so a page wakes "
            + "nobody.\n       Grace adds one in PagerDuty: My Profile, Notification Rules, high-urgency "
            + "incidents, immediately."
    )]
    [InlineData(
        "phone_contact_method",
        "high",
        7,
        false,
        "FKS563 pagerduty/users/grace/notificationRules = 7 min (advice)\n       Grace is woken so long "
            + "after a page, and the page goes on to the next step after 7 min.\n       Grace adds a rule in "
            + "PagerDuty that begins immediately: My Profile, Notification Rules."
    )]
    [InlineData("sms_contact_method", "high", 6, false, null)]
    public async Task Person_whom_no_page_wakes_in_time_is_found(string type, string urgency, int delay, bool blacklisted, string? finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await account.SetContactsAsync("grace", type, urgency, delay, blacklisted);

        Assert.Equal(finding is null ? [] : [finding], await FindingsAsync(account));
    }

    [Theory]
    [InlineData("Europe/Copenhagen", null)]
    [InlineData(
        "Europe/London",
        "FKS564 pagerduty/users/ada/timeZone = Europe/London (advice)\n       The roster says Europe/Berlin; "
            + "PagerDuty shows Ada every time in this one.\n       Correct the roster, or the time zone in the "
            + "person's PagerDuty profile."
    )]
    [InlineData(
        "Africa/Algiers",
        "FKS564 pagerduty/users/ada/timeZone = Africa/Algiers (advice)\n       The roster says "
            + "Europe/Berlin; PagerDuty shows Ada every time in this one.\n       Correct the roster, or the time "
            + "zone in the person's PagerDuty profile."
    )]
    public async Task Person_in_another_time_zone_is_said(string zone, string? finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("users", account.Users["ada"], new { time_zone = zone });

        Assert.Equal(finding is null ? [] : [finding], await FindingsAsync(account));
    }
}
