using FksSre.OnCall.Declarations;

namespace FksSre.Delivery.Tests.OnCall;

/// <summary>Escalation, services and integrations.</summary>
public class PolicyTests
{
    [Fact]
    public Task Longer_delay_is_a_loss() =>
        DutyTests.Is(
            Rosters.Policy(Rosters.Now, policy => policy with { Steps = [StepDeclaration.Of(30, "primary")] }),
            """
            Loss policies/fks: step 1 waits 30 min instead of 15 min for somebody to answer before it goes on
                nobody is told any more after 90 min instead of 45 min
            """
        );

    [Fact]
    public Task Fewer_loops_are_a_loss() =>
        DutyTests.Is(
            Rosters.Policy(Rosters.Now, policy => policy with { Loops = 1 }),
            """
            Loss policies/fks: it begins anew 1 times instead of 2 times where nobody answers
                nobody is told any more after 30 min instead of 45 min
            """
        );

    [Fact]
    public Task Step_that_is_new_is_a_gain() =>
        DutyTests.Is(
            Rosters.Policy(Rosters.Rotation(Rosters.WithBob, rotation => rotation with { People = ["owner"] }), policy =>
                policy with
                {
                    Steps = [.. policy.Steps, new(20, [], ["bob"])],
                }
            ),
            """
            Gain policies/fks: step 2 is new: it tells Bob
                nobody is told any more after 105 min instead of 45 min
            """
        );

    [Fact]
    public async Task Somebody_who_is_told_no_more_is_a_loud_loss()
    {
        var prod = await Renders.ProdAsync;
        var after = prod.With("oncall-policy-fks", json => json.Set("<user bob@fks.invalid>", "inputs", "rules", 0, "targets", 0, "id"));

        Assert.Equal(
            "!! Loss policies/fks: step 1 tells whoever has the duty of primary no more, but bob@fks.invalid",
            DutyTests.Texts(prod, after)
        );
    }

    [Fact]
    public async Task Service_tells_when_it_calls_again_and_whom()
    {
        var prod = await Renders.ProdAsync;
        var after = prod.With("oncall-tier-high", json =>
        {
            json.Set("2400", "inputs", "acknowledgementTimeout");
            json.Set("7200", "inputs", "autoResolveTimeout");
            json.Set("oncall-policy-spare-id", "inputs", "escalationPolicy");
            json.Set("low", "inputs", "incidentUrgencyRule", "urgency");
            json.Set("intelligent", "inputs", "alertGrouping");
        });

        Assert.Equal(
            """
            Loss oncall-tier-high: an incident that was acknowledged and is still open calls again after 40 min instead of 30 min
            Loss oncall-tier-high: an incident ends by itself after 120 min instead of never, whether its alerts have ended or not
            Change oncall-tier-high: its incidents go to policies/spare instead of policies/fks
            Change oncall-tier-high: the PagerDuty Service is updated: incidentUrgencyRule.urgency: severity_based → low; alertGrouping: intelligent is new (the engine ignores it)
            """,
            DutyTests.Texts(prod, after)
        );
    }

    [Fact]
    public async Task Integration_that_is_replaced_has_another_key()
    {
        var prod = await Renders.ProdAsync;
        var after = prod.With("oncall-integration-platform", json => json.Set("oncall-tier-low-id", "inputs", "service"));

        Assert.Equal(
            "Change oncall-integration-platform: its key ends: who still has it "
                + "opens no incident, and Alertmanager is given others by the same update",
            DutyTests.Texts(prod, after)
        );
    }
}
