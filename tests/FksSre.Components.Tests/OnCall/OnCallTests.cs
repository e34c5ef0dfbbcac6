using Pulumi;
using Pulumi.Utilities;

namespace FksSre.Components.Tests.OnCall;

public class OnCallTests
{
    public static TheoryData<bool> Modes => [true, false];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Free_account_has_one_service_for_each_tier(bool isPreview) =>
        Assert.Equal(
            [
                "oncall-integration-platform: ServiceIntegration",
                "oncall-integration-tier-critical: ServiceIntegration",
                "oncall-integration-tier-high: ServiceIntegration",
                "oncall-integration-tier-low: ServiceIntegration",
                "oncall-integration-tier-medium: ServiceIntegration",
                "oncall-platform: Service, protected",
                "oncall-policy-fks: EscalationPolicy, protected",
                "oncall-schedule-primary: Schedule, protected",
                "oncall-tier-critical: Service, protected",
                "oncall-tier-high: Service, protected",
                "oncall-tier-low: Service, protected",
                "oncall-tier-medium: Service, protected",
            ],
            (await OnCallRun.Of(Plans.Free, isPreview: isPreview)).Children
        );

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Paid_account_has_something_of_everything(bool isPreview) =>
        Assert.Equal(
            [
                "oncall-business-platform: BusinessService, protected",
                "oncall-dependency-platform.service-fks-api: ServiceDependency",
                "oncall-dependency-service-fks-api.service-fks-data: ServiceDependency",
                "oncall-grouping-platform: AlertGroupingSetting",
                "oncall-grouping-service-fks-api: AlertGroupingSetting",
                "oncall-grouping-service-fks-data: AlertGroupingSetting",
                "oncall-integration-platform: ServiceIntegration",
                "oncall-integration-service-fks-api: ServiceIntegration",
                "oncall-integration-service-fks-data: ServiceIntegration",
                "oncall-member-platform.ada: TeamMembership",
                "oncall-member-platform.bob: TeamMembership",
                "oncall-platform: Service, protected",
                "oncall-policy-fks: EscalationPolicy, protected",
                "oncall-schedule-primary: Schedule, protected",
                "oncall-service-fks-api: Service, protected",
                "oncall-service-fks-data: Service, protected",
                "oncall-team-platform: Team",
                "oncall-user-bob: User",
            ],
            (await OnCallRun.Of(Plans.Paid, isPreview: isPreview)).Children
        );

    [Fact]
    public async Task Schedules_and_policies_are_protected_even_where_nothing_else_is() =>
        Assert.Equal(
            ["oncall-policy-fks: EscalationPolicy, protected", "oncall-schedule-primary: Schedule, protected"],
            (await OnCallRun.Of(Plans.Paid, isProtected: false)).Children.Where(child =>
                child.EndsWith("protected", StringComparison.Ordinal)
            )
        );

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Children_stand_under_the_component_and_use_its_account(bool isPreview)
    {
        var run = await OnCallRun.Of(Plans.Paid, isPreview: isPreview);

        Assert.Equal("fks-sre:oncall:OnCall", Assert.Single(run.Parents)!.GetResourceType());
        Assert.All(
            run.Provider.Resources.Where(resource => resource.Type!.StartsWith("pagerduty:", StringComparison.Ordinal))
                .Select(resource => resource.Provider)
                .Concat(run.Provider.Calls.Select(call => call.Provider)),
            provider =>
                Assert.StartsWith(
                    "urn:pulumi:prod::fks-sre::pulumi:pulumi:Stack$pulumi:providers:pagerduty::account::",
                    provider,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task Dependencies_are_made_one_after_the_other()
    {
        var run = await OnCallRun.Of(Plans.Paid);
        var before = await OutputUtilities.GetValueAsync(
            run.OptionsOf("oncall-dependency-service-fks-api.service-fks-data").DependsOn.ToOutput()
        );

        Assert.Equal("oncall-dependency-platform.service-fks-api", Assert.Single(before).GetResourceName());
        Assert.Empty(await OutputUtilities.GetValueAsync(run.OptionsOf("oncall-dependency-platform.service-fks-api").DependsOn.ToOutput()));
    }

    [Fact]
    public async Task Whose_ids_the_users_are_is_left_in_the_state() =>
        Assert.Equal(
            ["<oncall-user-bob>: bob, Bob, bob@fkstrading.xyz", "<user ada@fkstrading.xyz>: ada, Ada, ada@fkstrading.xyz"],
            (await OutputUtilities.GetValueAsync((await OnCallRun.Of(Plans.Paid)).People))
                .OrderBy(person => person.Key, StringComparer.Ordinal)
                .Select(person => $"{person.Key}: {person.Value["id"]}, {person.Value["name"]}, {person.Value["email"]}")
        );

    [Fact]
    public async Task Grouping_that_a_service_reads_back_is_left_alone() =>
        Assert.Equal(
            ["alertGrouping", "alertGroupingParameters", "alertGroupingTimeout"],
            (await OnCallRun.Of(Plans.Paid)).OptionsOf("oncall-platform").IgnoreChanges
        );
}
