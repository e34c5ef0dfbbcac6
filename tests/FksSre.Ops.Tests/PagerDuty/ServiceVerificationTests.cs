using static FksSre.Ops.Tests.PagerDuty.Verifications;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Services: what they do with an event.</summary>
public class ServiceVerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    [Fact]
    public async Task Account_that_creates_no_alerts_by_default_is_found_though_the_provider_sends_nothing()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("services", account.Services["tier-high"], new { alert_creation = "create_incidents" });

        Assert.Equal(
            [
                Finding(
                    "FKS577",
                    "pagerduty/services/tier-high/alertCreation",
                    "create_incidents",
                    "Without alerts, the severity of an event sets no urgency and alerts are not put together: a ticket would "
                        + "wake somebody. Pulumi's provider does not send this setting, so pulumi up does not correct it.",
                    $"Set it in PagerDuty: the service, Settings, Create alerts and incidents (PUT "
                        + $"/services/{account.Services["tier-high"]} with alert_creation create_alerts_and_incidents)."
                ),
            ],
            await FindingsAsync(account)
        );
    }

    [Theory]
    [InlineData(
        "disabled",
        "FKS578 pagerduty/services/tier-critical/status = disabled\n       A disabled service opens no incidents, so "
            + "nobody hears of its pages.\n       Enable it in PagerDuty: the service, More, Enable Service."
    )]
    [InlineData(
        "maintenance",
        "FKS579 pagerduty/services/tier-critical/status = maintenance (advice)\n       During maintenance it "
            + "opens no incidents, so nobody hears of its pages.\n       End the maintenance window in PagerDuty "
            + "as soon as the work is done."
    )]
    public async Task Service_that_opens_no_incidents_is_found(string status, string finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("services", account.Services["tier-critical"], new { status });

        Assert.Equal([finding], await FindingsAsync(account));
    }

    [Fact]
    public async Task Service_that_was_changed_by_hand_is_found_field_by_field()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var other = await pagerDuty.PostAsync(
            "escalation_policies",
            new
            {
                escalation_policy = new
                {
                    type = "escalation_policy",
                    name = "Theirs",
                    escalation_rules = new[]
                    {
                        new { escalation_delay_in_minutes = 5, targets = new[] { new { type = "user_reference", id = "PACCOWN" } } },
                    },
                },
            }
        );
        await pagerDuty.TouchAsync(
            "services",
            account.Services["tier-critical"],
            new
            {
                _policy = (string)other["escalation_policy"]!["id"]!,
                acknowledgement_timeout = 3600,
                auto_resolve_timeout = 14400,
                incident_urgency_rule = new { type = "constant", urgency = "low" },
            }
        );
        await pagerDuty.TouchAsync(
            "services",
            account.Services["tier-low"],
            new { support_hours = (object?)null, scheduled_actions = Array.Empty<object>() }
        );

        Assert.Equal(
            [
                Finding("FKS576", "pagerduty/services/tier-critical/escalationPolicy", "Theirs", "The plan says fks.", Corrects),
                Finding("FKS576", "pagerduty/services/tier-critical/acknowledgementTimeout", "3600 s", "The plan says 1800 s.", Corrects),
                Finding("FKS576", "pagerduty/services/tier-critical/autoResolveTimeout", "14400 s", "The plan says never.", Corrects),
                Finding("FKS576", "pagerduty/services/tier-critical/urgency", "low", "The plan says severity_based.", Corrects),
                Finding(
                    "FKS576",
                    "pagerduty/services/tier-low/supportHours",
                    "none",
                    "The plan says 09:00:00 to 17:00:00 on days 1, 2, 3, 4, 5 (Europe/Berlin).",
                    Corrects
                ),
                Finding("FKS576", "pagerduty/services/tier-low/whenSupportHoursBegin", "nothing changes", "The plan says high.", Corrects),
            ],
            await FindingsAsync(account)
        );
    }

    [Fact]
    public async Task Grouping_that_was_taken_away_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var setting = (await pagerDuty.ControlAsync("state"))["alert_grouping_settings"]!
            .AsObject()
            .Single(pair => (string)pair.Value!["_services"]![0]! == account.Services["platform"]);
        await pagerDuty.ControlAsync("delete", new { kind = "alert_grouping_settings", id = setting.Key });

        Assert.Equal(
            [
                Finding(
                    "FKS576",
                    "pagerduty/services/platform/alertGrouping",
                    "none",
                    "The plan says content_based, all of component, group, severity within 300 s.",
                    Corrects
                ),
            ],
            await FindingsAsync(account)
        );
    }
}
