using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Stacks.Registration;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>Before a deployment: whether the account takes what would be made in it. Nothing is changed there.</summary>
internal sealed class AccountPreflight(
    PagerDutyAccount account,
    AccountTarget target,
    Inspection inspection,
    Instant now,
    CancellationToken cancellation
)
{
    /// <param name="registered">What a deployment would register.</param>
    /// <param name="exported">Pulumi's state; fails where it cannot be had.</param>
    public async Task RunAsync(IReadOnlyList<RegisteredResource> registered, Func<Task<StackState>> exported)
    {
        // First, since it says whose things are. It is no question to PagerDuty, so its failure ends nothing.
        var state = await inspection.LookAsync("Pulumi's state, which says which of the account's things are ours", exported);
        var abilities = await inspection.LookAsync("what the account can do", () => account.AbilitiesAsync(cancellation));
        inspection.Add(abilities is null ? [] : Abilities.Check(target.Roster.Plan, abilities));
        var users = await KnownUsers.ReadAsync(inspection, account, target.Plan.Users, user => !user.IsManaged, cancellation);
        await new NamesInUse(account, inspection, target.Environment, state, cancellation).CheckAsync(registered);
        await new AccountLimits(account, target, inspection, cancellation).CheckAsync(registered);
        if (state is not null)
        {
            var planned = PlannedObject
                .Of(registered)
                .Where(each => each.Kind == NamedKind.Schedule)
                .Select(each => each.Resource.Name)
                .ToHashSet(StringComparer.Ordinal);
            await new ForeignUse(account, inspection, state, now, cancellation).CheckAsync(planned);
        }

        foreach (var schedule in target.Plan.Schedules)
        {
            var what = $"what PagerDuty would make of the layers of {schedule.Name}";
            var unknown = schedule.Layers.SelectMany(layer => layer.Users).Where(id => users.IdOf(id) is null).Distinct().ToList();
            if (users.AreAllLookedUp && unknown.Count > 0)
            {
                inspection.Miss(
                    what,
                    $"PagerDuty does not know {string.Join(" and ", unknown)} yet.",
                    "Deploy first where they are invited by the deployment, then ./fks oncall verify; else see the findings."
                );
            }
            else
            {
                inspection.Add(
                    await inspection.CompareAsync(what, "users", users.AreAllLookedUp, () =>
                        PreviewedSchedules.CheckAsync(account, target, schedule, users, now, cancellation)
                    ) ?? []
                );
            }
        }
    }
}
