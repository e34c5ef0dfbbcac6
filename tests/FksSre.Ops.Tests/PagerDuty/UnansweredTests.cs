using FksSre.OnCall;
using FksSre.Ops.Commands;
using FksSre.Ops.PagerDuty.Comparison;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>What PagerDuty does not answer is not known: never right, and never a fault of something else.</summary>
public class UnansweredTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private static readonly string[] _kinds = ["403", "malformed403", "404", "500", "502", "page", "cut", "402", "400"];

    private static readonly string[] _asked =
    [
        "^/users$",
        "^/schedules$",
        "^/schedules/[^/]+$",
        "/overrides$",
        "^/escalation_policies$",
        "^/oncalls$",
        "^/services$",
        "^/teams$",
        "^/business_services$",
        "^/",
    ];

    public static TheoryData<string> Asked => [.. _asked];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Verification_finds_nothing_wrong_and_nothing_right(string path)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        foreach (var kind in _kinds)
        {
            await pagerDuty.FaultAsync(kind, path, times: 9999);
            AssertUnknown(await Verifications.VerifyAsync(account), $"{kind} at {path}");
            await pagerDuty.ClearFaultsAsync();
        }

        Assert.Empty((await Verifications.VerifyAsync(account)).NotLookedAt);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    [InlineData("^/abilities$")]
    [InlineData("^/schedules/preview$")]
    public async Task Preflight_finds_nothing_wrong_and_nothing_right(string path)
    {
        var free = PagerDutyPlan.Free with { Abilities = Targets.Everything.Abilities };
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(free));
        var state = await Preflights.StateAsync(account);
        // A refusal of the preview is an answer.
        foreach (var kind in _kinds.Where(kind => kind != "400" || !path.StartsWith("^/schedules/", StringComparison.Ordinal)))
        {
            await pagerDuty.FaultAsync(kind, path, times: 9999);
            var inspection = await Preflights.PreflightAsync(pagerDuty, account.Target, state);
            await pagerDuty.ClearFaultsAsync();
            if (path is "/overrides$" or "^/oncalls$")
            {
                // It is about what is to come, and does not ask who has the duty now.
                Assert.Empty(inspection.NotLookedAt);
            }
            else
            {
                AssertUnknown(inspection, $"{kind} at {path}");
            }
        }
    }

    private static void AssertUnknown(Inspection inspection, string fault)
    {
        Assert.True(inspection.Findings.Count == 0, $"{fault}: {string.Join('\n', inspection.Findings)}");
        Assert.True(inspection.NotLookedAt.Count > 0, fault);
        Assert.All(inspection.NotLookedAt, unseen =>
        {
            Assert.True(unseen.Why.EndsWith('.') && unseen.Remedy.Length > 10, $"{fault}: {unseen}");
            Assert.DoesNotContain(PagerDutyClients.Token, unseen.ToString(), StringComparison.Ordinal);
        });
        Assert.Equal(ExitCode.Environment, new InspectionReport("prod", inspection, "right").ExitCode);
    }
}
