using FksSre.Sdk.Tests.Double;
using FksSre.Sdk.Tests.Wire;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Pagerduty;
using Pulumi.Pagerduty.Inputs;

namespace FksSre.Sdk.Tests.Packages;

public class PagerdutyTests : WireTest
{
    [Fact]
    public async Task Description_left_out_says_who_manages_the_resource()
    {
        await UpdateAsync(() =>
        {
            _ = new Team("team");
            _ = new BusinessService("trading", new BusinessServiceArgs { Description = "Orders" });
            _ = new AlertGroupingSetting("grouping", new AlertGroupingSettingArgs { Type = "time", Services = ["S1"] });
        });
        Assert.Equal("Managed by Pulumi", Engine.Registration("team").Object.Fields["description"].StringValue);
        Assert.Equal("Orders", Engine.Registration("trading").Object.Fields["description"].StringValue);
        Assert.DoesNotContain("description", Engine.Registration("grouping").Object.Fields.Keys);
        Assert.Equal(PinnedVersion.Of("Pulumi.Pagerduty"), Engine.Registration("team").Version);
    }

    [Fact]
    public async Task Escalation_names_its_targets()
    {
        await UpdateAsync(() =>
        {
            var rule = new EscalationPolicyRuleArgs
            {
                EscalationDelayInMinutes = 10,
                Targets = [new EscalationPolicyRuleTargetArgs { Id = "P1", Type = "schedule_reference" }],
            };
            _ = new EscalationPolicy(
                "policy",
                new EscalationPolicyArgs
                {
                    NumLoops = 2,
                    Rules = [rule],
                    Teams = "T1",
                }
            );
        });
        Assert.Equal(
            """{ "description": "Managed by Pulumi", "numLoops": 2, "rules": [ { "escalationDelayInMinutes": 10, "targets": [ { "id": "P1", "type": "schedule_reference" } ] } ], "teams": "T1" }""",
            Engine.Registration("policy").Object.ToString()
        );
    }

    [Fact]
    public async Task Integration_key_is_secret_only_on_demand()
    {
        Engine.Behaviour.Computed["open"] = Engine.Behaviour.Computed["closed"] = WireValue.Struct(
            ("integrationKey", Value.ForString("key"))
        );
        await UpdateAsync(() =>
        {
            var args = new ServiceIntegrationArgs { Service = "S1", Type = "events_api_v2_inbound_integration" };
            var open = new ServiceIntegration("open", args);
            var closed = new ServiceIntegration(
                "closed",
                args,
                new CustomResourceOptions { AdditionalSecretOutputs = { "integrationKey" } }
            );
            _ = new Box("box", new BoxArgs { Labels = { { "open", open.IntegrationKey }, { "closed", closed.IntegrationKey } } });
        });
        Assert.Equal(
            WireValue.Object(("closed", WireValue.Secret("key")), ("open", Value.ForString("key"))),
            Engine.Registration("box").Object.Fields["labels"]
        );
    }

    [Fact]
    public async Task Membership_has_no_description()
    {
        await UpdateAsync(() =>
        {
            _ = new TeamMembership(
                "ana",
                new TeamMembershipArgs
                {
                    TeamId = "T1",
                    UserId = "U1",
                    Role = "manager",
                }
            );
        });
        Assert.Equal("""{ "role": "manager", "teamId": "T1", "userId": "U1" }""", Engine.Registration("ana").Object.ToString());
    }

    [Fact]
    public async Task Provider_checks_credentials_unless_told_otherwise()
    {
        await UpdateAsync(() =>
        {
            _ = new Provider("account", new ProviderArgs { Token = Output.CreateSecret("t"), ServiceRegion = "eu" });
        });
        Assert.Equal(
            WireValue.Struct(
                ("serviceRegion", Value.ForString("eu")),
                ("skipCredentialsValidation", Value.ForString("false")),
                ("token", WireValue.Secret("t"))
            ),
            Engine.Registration("account").Object
        );
    }
}
