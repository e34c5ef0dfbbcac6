using System.Collections.Immutable;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.RuleTests;
using FksSre.Policies.Exemptions;
using FksSre.Policies.Review;
using FksSre.Policies.Rules.Plan;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;

namespace FksSre.Stacks.Review;

/// <summary>Asks all rules of <c>policies/</c> about one environment.</summary>
public static class StackReview
{
    /// <summary>What the program asks before it registers anything: all but what needs rule tests, other environments or files.</summary>
    /// <param name="inputs">Checked.</param>
    /// <param name="registered">What they register.</param>
    /// <param name="today">In UTC.</param>
    public static PolicyOutcome Of(StackInputs inputs, IEnumerable<RegisteredResource> registered, DateOnly today) =>
        Of(inputs, registered, today, []);

    /// <summary>The same, with all that needs more than a deployment has at hand.</summary>
    /// <param name="inputs">Checked, with all rule tests.</param>
    /// <param name="registered">What they register.</param>
    /// <param name="today">In UTC.</param>
    /// <param name="runbooks">Their texts by their names.</param>
    public static PolicyOutcome WithTestsAndRunbooks(
        StackInputs inputs,
        IEnumerable<RegisteredResource> registered,
        DateOnly today,
        ImmutableSortedDictionary<string, string> runbooks
    ) => Of(inputs, registered, today, [.. OtherEnvironments(inputs)], runbooks);

    private static PolicyOutcome Of(
        StackInputs inputs,
        IEnumerable<RegisteredResource> registered,
        DateOnly today,
        ImmutableArray<MonitoringPlan> others,
        ImmutableSortedDictionary<string, string>? runbooks = null
    ) =>
        PolicyOutcome.Of(
            PolicySet.All,
            inputs.Levels,
            ExemptionReview.Of(FksExemptions.All, inputs.Settings.Environment, [.. PolicySet.All.Select(policy => policy.Name)], today),
            new ReviewedPlan(inputs.Plan, inputs.Roster, inputs.OnCall)
            {
                Others = others,
                Runbooks = runbooks ?? ImmutableSortedDictionary<string, string>.Empty,
            },
            ReviewedResources.Of(registered)
        );

    /// <summary>
    /// As they would be with what this one's settings decide, so that what is left are the differences between environments.
    /// </summary>
    private static IEnumerable<MonitoringPlan> OtherEnvironments(StackInputs inputs)
    {
        var here = inputs.Plan.Environment;
        return FksEnvironments
            .All.Where(environment => environment.Name != here.Name)
            .Select(environment =>
                MonitoringPlan.Derive(
                    inputs.Plan.Catalogue,
                    environment with
                    {
                        ScrapeInterval = here.ScrapeInterval,
                        LongTerm = here.LongTerm,
                        ScheduledJobs = here.ScheduledJobs,
                        Tickets = here.Tickets,
                    },
                    RuleTestScope.None,
                    inputs.Roster
                )
            )
            // The release is the same everywhere, and recorded everywhere.
            .Select(plan => inputs.Release is null ? plan : plan.Recording(inputs.Release));
    }
}
