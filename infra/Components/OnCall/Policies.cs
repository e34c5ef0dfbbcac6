using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;
using Pulumi.Pagerduty.Inputs;

namespace FksSre.Components.OnCall;

internal static class Policies
{
    /// <returns>PagerDuty's id of each policy, by ours.</returns>
    public static ImmutableDictionary<string, Output<string>> Declare(
        Children children,
        IEnumerable<OnCallPolicy> policies,
        ImmutableDictionary<string, Output<string>> schedules,
        ImmutableDictionary<string, Output<string>> users,
        ImmutableDictionary<string, Output<string>> teams
    ) =>
        policies.ToImmutableDictionary(
            policy => policy.Id,
            policy =>
                new EscalationPolicy(
                    children.Child("policy", policy.Id),
                    new EscalationPolicyArgs
                    {
                        Name = policy.Name,
                        Description = policy.Description,
                        NumLoops = policy.Loops,
                        Rules = policy.Rules.Select(rule => Rule(rule, schedules, users)).ToArray(),
                        Teams = policy.Team is { } team ? (Input<string>)teams[team] : null,
                    },
                    children.Shared()
                ).Id
        );

    private static EscalationPolicyRuleArgs Rule(
        OnCallRule rule,
        ImmutableDictionary<string, Output<string>> schedules,
        ImmutableDictionary<string, Output<string>> users
    ) =>
        new()
        {
            EscalationDelayInMinutes = rule.DelayMinutes,
            Targets = rule
                .Schedules.Select(id => new EscalationPolicyRuleTargetArgs { Type = "schedule_reference", Id = schedules[id] })
                .Concat(rule.Users.Select(id => new EscalationPolicyRuleTargetArgs { Type = "user_reference", Id = users[id] }))
                .ToArray(),
        };
}
