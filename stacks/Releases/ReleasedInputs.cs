using FksSre.Delivery.Promotion;
using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Inputs;
using NodaTime;

namespace FksSre.Stacks.Releases;

/// <summary>All that a stack is made of, with the name of the release, which is recorded where it runs.</summary>
public static class ReleasedInputs
{
    /// <param name="source">The configuration, or why it could not be read.</param>
    /// <param name="now">Of the deployment, or of the render.</param>
    /// <param name="tests">Which rule tests the plan has.</param>
    public static async Task<Checked<StackInputs>> CheckAsync(
        Checked<StackConfiguration> source,
        Instant now,
        RuleTestScope tests = RuleTestScope.None
    )
    {
        // On a second processor, where there is one: it is the longer half.
        var release = CurrentRelease.NamedAsync();
        var inputs = StackInputs.Check(source, now, tests);
        return inputs.Value is null ? inputs
            : (await release) is { Value: { } named }
                ? inputs with
                {
                    Value = inputs.Value.Recording(named) with { Promoted = PromotedIn(source.Value!) },
                }
            : new(null, [.. inputs.Findings, .. (await release).Findings]);
    }

    private static string PromotedIn(StackConfiguration configuration) =>
        configuration.Values.GetValueOrDefault(ConfigKeys.Release) is { } promotion ? SealedPromotion.ReleaseIn(promotion) : "";
}
