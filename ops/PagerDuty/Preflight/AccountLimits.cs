using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>
/// Whether an account has room for what the stack needs beside what is there already, as far as the roster's plan limits it.
/// </summary>
internal sealed class AccountLimits(PagerDutyAccount account, AccountTarget target, Inspection inspection, CancellationToken cancellation)
{
    /// <summary>In every new account, with the owner of the account on it.</summary>
    private const string FirstPolicy = "Default";

    public async Task CheckAsync(IReadOnlyList<RegisteredResource> registered)
    {
        var plan = target.Roster.Plan;
        if (plan.Schedules < int.MaxValue)
        {
            var all = await inspection.LookAsync("how many schedules the account has", () => account.SchedulesAsync(cancellation));
            Check(
                "schedules",
                target.Plan.Schedules.Select(each => each.Name),
                plan.Schedules,
                all ?? [],
                "Delete it in PagerDuty, or take a plan that has more."
            );
        }

        if (plan.Policies < int.MaxValue)
        {
            var all = await inspection.LookAsync("how many escalation policies the account has", () => account.PoliciesAsync(cancellation));
            var there = all ?? [];
            Check("policies", target.Plan.Policies.Select(each => each.Name), plan.Policies, there, Remedy(there, registered));
        }

        if (plan.Users < int.MaxValue && target.Plan.Users.Any(user => user.IsManaged))
        {
            var all = await inspection.LookAsync("how many users the account has", () => account.UsersAsync(cancellation));
            Check(
                "users",
                target.Plan.Users.Where(user => user.IsManaged).Select(each => each.Name),
                plan.Users,
                all ?? [],
                "Look people up instead of having them made (IsManaged), remove users in PagerDuty, or take a plan that has more."
            );
        }
    }

    private void Check(string noun, IEnumerable<string> names, int most, IEnumerable<INamed> there, string remedy)
    {
        var planned = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = there.Where(each => !planned.Contains(each.Name)).ToList();
        if (others.Count > 0 && planned.Count + others.Count > most)
        {
            inspection.Add(AccountFindings.Full(noun, planned.Count, most, [.. others.Select(each => $"{each.Name} ({each.Id})")], remedy));
        }
    }

    /// <summary>A fresh account comes with a policy and, on the free plan, may have no other: so that one becomes ours.</summary>
    private string Remedy(IEnumerable<INamed> there, IReadOnlyList<RegisteredResource> registered) =>
        there.FirstOrDefault(each => each.Name == FirstPolicy) is { } first
        && PlannedObject.Of(registered).FirstOrDefault(each => each.Kind == NamedKind.Policy) is { } ours
            ? $"Every new account has the policy {FirstPolicy}. Take it over, and pulumi up gives "
                + $"it our name and steps: {ours.Import(target.Environment, first.Id)}"
            : "Delete it in PagerDuty, or take a plan that has more.";
}
