using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;
using NodaTime;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>Who is woken, and what is changed in PagerDuty for it.</summary>
internal static class OnCallComparison
{
    private const string Schedule = "pagerduty:index/schedule:Schedule";

    /// <param name="before">What is there.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="now">From which moment on duties are compared.</param>
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after, Instant now)
    {
        var steps = ResourceSteps.Of(before, after);
        var duties = DutyComparison.Of(before, after, now).ToList();
        var policies = new PolicyChanges(new(before), new(after));
        var updates = steps
            .Where(step => step.Kind is StepKind.Update && step.Type.StartsWith(ResourceTypes.PagerDuty, StringComparison.Ordinal))
            .ToList();
        return
        [
            .. duties,
            .. updates.Where(step => step.Type == PolicyChanges.Type).SelectMany(policies.Of),
            .. updates.Where(step => step.Type == ServiceChanges.Type).SelectMany(ServiceChanges.Of),
            .. IntegrationChanges.Of(steps),
            .. updates.SelectMany(step => Rest(step, duties, policies)),
        ];
    }

    /// <summary>What nothing else has put into words, value by value.</summary>
    private static IEnumerable<Change> Rest(ResourceStep step, IReadOnlyCollection<Change> duties, PolicyChanges policies)
    {
        var subject = Subject(step);
        var rest = step with
        {
            Inputs =
            [
                .. step.Inputs.Where(input =>
                    step.Type == Schedule ? !(input.IsWithin("layers") && duties.Any(duty => duty.Subject == subject))
                    : step.Type == PolicyChanges.Type ? !(PolicyChanges.IsWorded(input) && policies.Of(step).Any())
                    : step.Type != ServiceChanges.Type || !ServiceChanges.IsWorded(input)
                ),
            ],
        };
        var lines = LeafTexts.Of(rest).Concat(rest.Ignored.Select(each => $"{each.Text} (the engine ignores it)")).ToList();
        if (lines.Count > 0)
        {
            yield return new(
                Topic.OnCall,
                Effect.Change,
                subject,
                $"the {ResourceTypes.Kind(step.Type)} is updated: {Enumeration.Some(lines, "; ", most: 3)}"
            )
            {
                Details = lines.Count > 3 ? [.. lines] : [],
                Weight = Weights.Other,
            };
        }
    }

    private static string Subject(ResourceStep step) =>
        step.Type == Schedule ? DutyComparison.Subject(RenderedSchedules.Id(step.Name))
        : step.Type == PolicyChanges.Type ? PolicyChanges.Subject(step.Name)
        : step.Name;
}
