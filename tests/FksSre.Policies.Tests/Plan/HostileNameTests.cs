using FksSre.Monitoring.Plan;
using FksSre.Monitoring.RuleTests;
using FksSre.Policies.Review;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Environments;

namespace FksSre.Policies.Tests.Plan;

/// <summary>Ids are texts of people's own: whatever is legal in them is found again in queries, labels and tests.</summary>
public class HostileNameTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    [Theory]
    [InlineData("a \"b\" {{c}} \\d $e é☃")]
    [InlineData("two: a:b:c")]
    [InlineData("quoted's `tick`")]
    public void Slo_of_a_hostile_name_keeps_every_rule_over_the_plan(string id)
    {
        var catalogue = CatalogueValidation.Validate(
            [
                new ServiceDeclaration
                {
                    Id = "till",
                    Port = 8017,
                    Tier = Tier.High,
                    Owner = "it's: #1",
                    Slos = [SloDeclaration.Uptime(99m) with { Id = id }],
                },
            ],
            Cadence.Default
        );
        Assert.True(catalogue.Value is not null, string.Join('\n', catalogue.Findings));
        var plan = MonitoringPlan.Derive(catalogue.Value!, FksEnvironments.Prod, RuleTestScope.All, fixture.Plan.Roster);

        var told = PolicyReview
            .OfPlan(PolicySet.All, new(plan, fixture.Plan.Roster, null))
            .SelectMany(verdict => verdict.Violations.Select(violation => $"{verdict.Policy.Name} {violation}"));

        Assert.Equal("", string.Join('\n', told));
    }
}
