using FksSre.OnCall.Declarations;
using NodaTime;
using static FksSre.Ops.Tests.PagerDuty.Verifications;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>
/// Who has the duty in PagerDuty, at whatever moment: each fault is made in an account that was right before, and is found in words.
/// </summary>
public class DutyVerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private static readonly OverrideDeclaration _override = new(
        "edsger",
        new LocalDateTime(2026, 12, 2, 10, 7),
        new LocalDateTime(2026, 12, 2, 16, 7)
    );

    [Fact]
    public async Task Wrong_person_for_an_hour_is_found_now_and_as_an_override()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await OverrideAsync(account, "edsger", Targets.Now - Duration.FromMinutes(1), Duration.FromHours(1));

        Assert.Equal(
            [
                Finding(
                    "FKS565",
                    "pagerduty/schedules/primary/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin)",
                    "Edsger",
                    "Now PagerDuty has Edsger on duty, and the roster says Ada.",
                    Refresh
                ),
                Finding(
                    "FKS567",
                    "pagerduty/schedules/primary/overrides",
                    "Edsger",
                    "Somebody made an override in PagerDuty that the roster does not have, from Fri 2026-11-27 13:33 +01 "
                        + "(Europe/Berlin) until Fri 2026-11-27 14:33 +01 (Europe/Berlin); the next change of the roster may undo it.",
                    "Remove it in PagerDuty; if it is wanted, write it into the roster and run pulumi up first."
                ),
                Finding(
                    "FKS566",
                    "pagerduty/policies/fks/steps/1/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin)",
                    "Edsger",
                    "Now this step reaches Edsger, and by the roster Ada.",
                    RefreshPolicy
                ),
            ],
            await FindingsAsync(account)
        );
    }

    [Fact]
    public async Task Wrong_person_for_an_hour_between_all_moments_is_found_as_an_override()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await OverrideAsync(account, "grace", Targets.Now + Duration.FromDays(20), Duration.FromHours(1));

        Assert.Equal("FKS567", Assert.Single(await FindingsAsync(account))[..6]);
    }

    [Fact]
    public async Task Nobody_on_duty_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = Array.Empty<object>() });

        var findings = await FindingsAsync(account);

        Assert.Equal(
            [
                Finding(
                    "FKS568",
                    "pagerduty/schedules/primary/layers",
                    "weekly: Ada, Grace, turns of 168 h",
                    "The roster has it, and PagerDuty has no layer like it that goes on.",
                    "Run pulumi up --refresh."
                ),
                Finding(
                    "FKS565",
                    "pagerduty/schedules/primary/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin)",
                    "nobody",
                    "Now PagerDuty has nobody on duty, and the roster says Ada. So it is at 8 more moments "
                        + "that were looked at, the last one Mon 2027-11-01 08:59 +01 (Europe/Berlin).",
                    Refresh
                ),
            ],
            findings.Take(2)
        );
        Assert.Equal(["FKS568", "FKS565", "FKS565", "FKS566", "FKS566"], findings.Select(finding => finding[..6]));
    }

    [Fact]
    public async Task Handover_an_hour_off_after_a_change_of_the_clocks_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        // The same hour as Berlin in winter, and no summer time.
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { time_zone = "Africa/Algiers" });

        Assert.Equal(
            [
                Finding(
                    "FKS571",
                    "pagerduty/schedules/primary/timeZone",
                    "Africa/Algiers",
                    "It was registered as Europe/Berlin; in another time zone handovers come at other times.",
                    Corrects
                ),
                Finding(
                    "FKS565",
                    "pagerduty/schedules/primary/at/Mon 2027-03-29 09:01 +02 (Europe/Berlin)",
                    "Grace",
                    "1 min after the first handover after a change of the clocks PagerDuty has Grace on duty, and the roster says Ada.",
                    Refresh
                ),
            ],
            await FindingsAsync(account)
        );
    }

    [Fact]
    public async Task Override_that_was_removed_is_found_at_its_edges_and_in_its_middle()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));
        var layers = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]!.AsArray();
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = new[] { layers[0] } });

        Assert.Equal(
            [
                Finding(
                    "FKS568",
                    "pagerduty/schedules/primary/layers",
                    "edsger takes over 2026-12-02 10:07: Edsger, turns of 24 h, until Wed 2026-12-02 16:07 +01 (Europe/Berlin)",
                    "The roster has it, and PagerDuty has no layer like it that goes on.",
                    "Run pulumi up --refresh."
                ),
                Finding(
                    "FKS565",
                    "pagerduty/schedules/primary/at/Wed 2026-12-02 10:07 +01 (Europe/Berlin)",
                    "Grace",
                    "When an override begins PagerDuty has Grace on duty, and the roster says Edsger. So it is at 2 more "
                        + "moments that were looked at, the last one Wed 2026-12-02 16:06 +01 (Europe/Berlin).",
                    Refresh
                ),
                Finding(
                    "FKS566",
                    "pagerduty/policies/fks/steps/1/at/Wed 2026-12-02 10:07 +01 (Europe/Berlin)",
                    "Grace",
                    "When an override begins this step reaches Grace, and by the roster Edsger. So it is at 2 more "
                        + "moments that were looked at, the last one Wed 2026-12-02 16:06 +01 (Europe/Berlin).",
                    RefreshPolicy
                ),
            ],
            await FindingsAsync(account)
        );
    }

    [Fact]
    public async Task Override_that_was_ended_early_is_found_from_there_on()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));
        var layers = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]!.AsArray();
        layers[1]!["end"] = "2026-12-02T11:00:00+00:00";
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = layers });

        var findings = await FindingsAsync(account);

        Assert.Equal(["FKS568", "FKS570", "FKS565", "FKS566"], findings.Select(finding => finding[..6]));
        Assert.Equal(
            Finding(
                "FKS570",
                "pagerduty/schedules/primary/layers",
                "edsger takes over 2026-12-02 10:07: Edsger, turns of 24 h, until Wed 2026-12-02 12:00 +01 (Europe/Berlin)",
                "PagerDuty has this layer, and the roster has not: it may take the duty from somebody.",
                "Run pulumi up --refresh, which ends it; or end it in PagerDuty."
            ),
            findings[1]
        );
        Assert.Equal(
            Finding(
                "FKS565",
                "pagerduty/schedules/primary/at/Wed 2026-12-02 13:07 +01 (Europe/Berlin)",
                "Grace",
                "In the middle of an override PagerDuty has Grace on duty, and the roster says Edsger. So it is "
                    + "at 1 more moment that was looked at: Wed 2026-12-02 16:06 +01 (Europe/Berlin).",
                Refresh
            ),
            findings[2]
        );
    }

    private Task OverrideAsync(SeededAccount account, string user, Instant from, Duration length) =>
        pagerDuty.PostAsync(
            $"schedules/{account.Schedules["primary"]}/overrides",
            new
            {
                overrides = new[]
                {
                    new
                    {
                        start = Text(from),
                        end = Text(from + length),
                        user = new { id = account.Users[user], type = "user_reference" },
                    },
                },
            }
        );

    private static string Text(Instant at) => NodaTime.Text.InstantPattern.General.Format(at);
}
