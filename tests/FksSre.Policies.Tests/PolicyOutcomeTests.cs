using System.Text.Json.Nodes;
using FksSre.Policies.Definition;
using FksSre.Policies.Exemptions;
using FksSre.Policies.Resources;
using FksSre.Policies.Review;
using FksSre.Policies.Tests.Plan;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Policies.Tests;

public class PolicyOutcomeTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    private static readonly DateOnly _today = new(2026, 11, 28);

    [Theory]
    [InlineData(EnforcementLevel.Mandatory, "Error")]
    [InlineData(EnforcementLevel.Advisory, "Advice")]
    [InlineData(EnforcementLevel.Disabled, "")]
    public void Violation_is_as_severe_as_its_level(EnforcementLevel level, string expected) =>
        Assert.Equal(expected, string.Join(' ', All(Outcome([new Refusing()], level)).Select(finding => finding.Level)));

    [Fact]
    public void Rule_that_throws_is_an_error_at_any_level_and_hides_no_other()
    {
        var findings = All(Outcome([new Throwing(), new Refusing()], EnforcementLevel.Advisory));

        Assert.Equal(
            """
            throwing the rule itself = NotSupportedException in the rule itself
                     The rule came to no end, so nobody knows whether it is kept.
                     Mend the rule, or disable it in the stack's configuration until it is mended.
            refusing Deployment shop/till = (nothing) (advice)
                     Nothing is ever right for this rule, whatever stands there.
                     There is nothing that anybody can do about this rule.
            """,
            string.Join('\n', findings)
        );
    }

    [Fact]
    public void Exemption_takes_out_its_violation_and_is_printed()
    {
        var exemption = new Exemption("refusing", "prod", "Deployment shop/till", "It cannot be right.", "ada", new(2027, 3, 1));

        var outcome = Outcome([new Refusing()], EnforcementLevel.Mandatory, exemption);

        Assert.Empty(outcome.Errors);
        Assert.Empty(outcome.Advice);
        Assert.Equal("FKS805", Assert.Single(outcome.Exemptions).Code);
    }

    private static IEnumerable<Finding> All(PolicyOutcome outcome) => [.. outcome.Errors, .. outcome.Advice, .. outcome.Exemptions];

    private PolicyOutcome Outcome(Policy[] policies, EnforcementLevel level, params Exemption[] exemptions) =>
        PolicyOutcome.Of(
            policies,
            new(PolicyLevels.Default.Chosen.AddRange(policies.Select(policy => KeyValuePair.Create(policy.Name, level)))),
            ExemptionReview.Of(exemptions, "prod", [.. policies.Select(policy => policy.Name)], _today),
            fixture.Plan,
            [
                new(
                    "urn:pulumi:prod::fks-sre::kubernetes:apps/v1:Deployment::till",
                    "kubernetes:apps/v1:Deployment",
                    "till",
                    "",
                    new JsonObject
                    {
                        ["metadata"] = new JsonObject { ["name"] = "till", ["namespace"] = "shop" },
                    },
                    ReviewedOptions.None
                ),
            ]
        );

    private sealed class Refusing()
        : ResourcePolicy(
            "refusing",
            PolicySeverity.High,
            "Nothing is ever right for this rule, whatever stands there.",
            "There is nothing that anybody can do about this rule."
        )
    {
        public override void Review(ReviewedResource resource, Report report) => report.Require(resource, holds: false);
    }

    private sealed class Throwing()
        : StackPolicy("throwing", PolicySeverity.High, "This rule comes to no end, ever.", "There is nothing that anybody can do about it.")
    {
        public override void Review(IReadOnlyList<ReviewedResource> resources, Report report) =>
            throw new NotSupportedException("a secret");
    }
}
