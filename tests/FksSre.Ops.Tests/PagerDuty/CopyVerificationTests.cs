using FksSre.OnCall.Declarations;
using NodaTime;
using static FksSre.Ops.Tests.PagerDuty.Verifications;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>What is there twice after an answer was lost, and what only looks so.</summary>
public class CopyVerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private static readonly OverrideDeclaration _override = new(
        "edsger",
        new LocalDateTime(2026, 12, 2, 10, 7),
        new LocalDateTime(2026, 12, 2, 16, 7)
    );

    [Fact]
    public async Task Copy_of_a_layer_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));
        var layers = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]!.AsArray();
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = layers.Append(layers[1]).ToList() });

        Assert.Equal(
            [
                Finding(
                    "FKS569",
                    "pagerduty/schedules/primary/layers",
                    "edsger takes over 2026-12-02 10:07: Edsger, turns of 24 h, until Wed 2026-12-02 16:07 +01 (Europe/Berlin)",
                    "There are 2 layers like it that go on, and the roster has 1: an answer of "
                        + "PagerDuty was lost, or an update ran without a refresh.",
                    "Run pulumi up --refresh, which ends the copies."
                ),
            ],
            await FindingsAsync(account)
        );
    }

    [Fact]
    public async Task Layer_that_has_ended_is_no_copy()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var layer = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]![0]!;
        var ended = layer.DeepClone();
        ended["end"] = "2026-11-27T12:00:00+00:00";
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = new[] { layer, ended } });

        Assert.Empty(await FindingsAsync(account));
    }

    [Fact]
    public async Task Second_schedule_of_the_same_name_is_found_and_the_one_in_use_is_kept()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var copy = await account.PostScheduleAsync(account.Target.Plan.Schedules[0] with { Name = "PRIMARY (prod)" });
        var used = account.Schedules["primary"];

        Assert.Equal(
            [
                Finding(
                    "FKS573",
                    "pagerduty/schedules/primary",
                    "primary (prod)",
                    $"PagerDuty has 2 of this name: {used}, {copy}. An answer of PagerDuty "
                        + $"was lost when it was made, and it was made again.",
                    $"Keep {used}, which the escalation policy uses, and delete {copy} in PagerDuty (DELETE /schedules/{copy})."
                ),
            ],
            await FindingsAsync(account)
        );
    }

    [Fact]
    public async Task Name_that_contains_ours_is_no_copy_and_the_second_page_of_a_list_is_read()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        for (var number = 0; number < 103; number++)
        {
            await account.PostScheduleAsync(account.Target.Plan.Schedules[0] with { Name = $"{number} primary (prod)" });
        }

        Assert.Empty(await FindingsAsync(account));
        Assert.Contains("GET /schedules?query=primary%20%28prod%29&limit=100&offset=100 200", await pagerDuty.RequestsAsync());
    }

    /// <summary>Something is made between two pages, and the last thing of the first comes again as the first of the second.</summary>
    [Fact]
    public async Task Same_thing_on_two_pages_is_no_copy()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var schedule = $$"""{"id": "{{account.Schedules["primary"]}}", "name": "primary (prod)", "time_zone": "Europe/Berlin"}""";
        await pagerDuty.FaultAsync("json", "^/schedules$", more: new { body = $$"""{"schedules": [{{schedule}}], "more": true}""" });
        await pagerDuty.FaultAsync("json", "^/schedules$", more: new { body = $$"""{"schedules": [{{schedule}}], "more": false}""" });

        Assert.Empty(await FindingsAsync(account));
    }
}
