using FksSre.Policies.Definition;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Inputs;
using NodaTime;

namespace FksSre.Stacks.Tests.Configuration;

public class PolicyLevelsTests
{
    [Fact]
    public void Levels_are_those_that_the_stack_names_and_the_rules_own_otherwise()
    {
        var (levels, findings) = Read("""{"image-digest": "mandatory", "run-as-non-root": "disabled", "memory-limit": "advisory"}""");

        Assert.Equal("", findings);
        Assert.Equal(
            [
                KeyValuePair.Create("image-digest", EnforcementLevel.Mandatory),
                KeyValuePair.Create("memory-limit", EnforcementLevel.Advisory),
                KeyValuePair.Create("run-as-non-root", EnforcementLevel.Disabled),
            ],
            levels!.Chosen
        );
    }

    [Fact]
    public void All_that_is_wrong_with_levels_is_told_at_once() =>
        Assert.Equal(
            """
            FKS689 Pulumi.dev.yaml/fks-sre:policies/image-digests = image-digests
                   There is no such rule; near to it are image-digest, image-registry, image-tag. docs/policies.md lists all.
                   Correct the name, or remove it: pulumi config rm --path 'fks-sre:policies.image-digests' --stack dev
            FKS690 Pulumi.dev.yaml/fks-sre:policies/run-as-non-root = warn
                   The level of a rule is one of advisory, disabled, mandatory.
                   Correct it, e.g. pulumi config set --path 'fks-sre:policies.run-as-non-root' advisory --stack dev
            """,
            Read("""{"image-digests": "advisory", "run-as-non-root": "warn"}""").Findings
        );

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("advisory", "advisory")]
    public void Levels_that_are_no_object_are_refused(string json, string shown) =>
        Assert.StartsWith($"FKS620 Pulumi.dev.yaml/fks-sre:policies = {shown}\n", Read(json).Findings, StringComparison.Ordinal);

    private static (Policies.Review.PolicyLevels? Levels, string Findings) Read(string json)
    {
        var inputs = StackInputs.Check(
            new(LegalConfiguration.Dev.With(ConfigKeys.Policies, json), []),
            Instant.FromUtc(2026, 11, 27, 10, 0)
        );
        return (
            inputs.Value?.Levels,
            string.Join('\n', inputs.Findings.Where(finding => finding.Code is "FKS620" or "FKS689" or "FKS690"))
        );
    }
}
