using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>
/// Whether a policy that is not ours uses a schedule that is: deleting the schedule would change that policy, or crash the provider.
/// </summary>
internal sealed class ForeignUse(
    PagerDutyAccount account,
    Inspection inspection,
    StackState state,
    Instant now,
    CancellationToken cancellation
)
{
    /// <param name="planned">The names of the schedules' resources that the program registers.</param>
    public async Task CheckAsync(IReadOnlySet<string> planned)
    {
        var policies = state.All(NamedKind.Policy.Type).Select(policy => policy.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, id) in state.All(NamedKind.Schedule.Type))
        {
            var schedule = await inspection.LookAsync($"who uses the schedule {name} ({id})", () =>
                account.ScheduleAsync(id, now, cancellation)
            );
            var foreign = (schedule?.EscalationPolicies ?? [])
                .Where(policy => !policies.Contains(policy.Id))
                .Select(policy => FieldFindings.Shown($"{policy.Summary} ({policy.Id})"))
                .ToList();
            if (foreign.Count > 0)
            {
                inspection.Add(ScheduleFindings.UsedElsewhere(name, id, string.Join(", ", foreign), !planned.Contains(name)));
            }
        }
    }
}
