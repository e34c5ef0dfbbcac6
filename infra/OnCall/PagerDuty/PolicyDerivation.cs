using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

internal static class PolicyDerivation
{
    public static ImmutableArray<OnCallPolicy> Derive(Roster roster, string environment) =>
        [.. roster.Policies.Select(policy => Derive(policy, roster, environment))];

    private static OnCallPolicy Derive(EscalationPolicy policy, Roster roster, string environment) =>
        new(
            policy.Id,
            PagerDutyNames.In(environment, policy.Id),
            $"Who is told of a page from {environment}, and who next. Changed in the roster, not here.",
            [.. policy.Steps.Select(Rule)],
            policy.Loops,
            TeamDerivation.Of(
                policy.Steps.SelectMany(step => step.Schedules.SelectMany(ScheduleDerivation.People).Concat(step.People)),
                roster
            )
        );

    private static OnCallRule Rule(EscalationStep step) =>
        new(
            step.DelayMinutes,
            [.. step.Schedules.Select(schedule => schedule.Id).Distinct()],
            [.. step.People.Select(person => person.Id).Distinct()]
        );
}
