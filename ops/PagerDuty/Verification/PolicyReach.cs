using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>
/// Whom each step of a policy reaches, as PagerDuty itself reckons it: the schedule and what the policy makes of it, together.
/// </summary>
internal static class PolicyReach
{
    /// <summary>PagerDuty says who is on call up to 90 days ahead; an hour less, since its clock is not ours.</summary>
    private static readonly Duration _ahead = Duration.FromDays(90) - Duration.FromHours(1);

    /// <exception cref="LookFailure">It cannot be told.</exception>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(
        PagerDutyAccount account,
        AccountTarget target,
        string policy,
        string id,
        KnownUsers users,
        Instant now,
        CancellationToken cancellation
    )
    {
        var declared = target.Policy(policy);
        var schedules = declared.Steps.SelectMany(step => step.Schedules).Distinct().ToList();
        var zone = schedules.Select(schedule => schedule.Zone).FirstOrDefault() ?? target.Roster.People[0].Zone;
        var moments = schedules
            .SelectMany(schedule => DutyMoments.Of(schedule, now))
            .Prepend(new(Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()), "now"))
            .Where(moment => moment.At < now + _ahead)
            .DistinctBy(moment => moment.At)
            .OrderBy(moment => moment.At);
        var wrong = new List<(int Level, Disagreement What)>();
        foreach (var moment in moments)
        {
            var reached = (await account.OnCallAsync(id, moment.At, cancellation)).ToLookup(
                each => each.EscalationLevel,
                each => each.User
            );
            for (var level = 1; level <= declared.Steps.Length; level++)
            {
                var told = declared.Steps[level - 1].Told(moment.At).ToList();
                if (!told.Select(person => users.IdOf(person.Id)).ToHashSet().SetEquals(reached[level].Select(user => user.Id)))
                {
                    var names = reached[level].DistinctBy(user => user.Id).Select(user => users.NameOf(user, target.Roster));
                    wrong.Add((level, new(moment, Disagreement.Names(told.Select(person => person.Name)), Disagreement.Names(names))));
                }
            }
        }

        return
        [
            .. from step in wrong.GroupBy(each => each.Level, each => each.What)
            from grouped in Disagreement.Grouped(step, zone)
            select DutyFindings.WrongReach(policy, step.Key, grouped.First, grouped.Again, zone),
        ];
    }
}
