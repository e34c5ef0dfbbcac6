using FksSre.OnCall;
using FksSre.Ops.PagerDuty.Api;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>Who has the duty in a schedule as PagerDuty renders it, beside who has it in the roster.</summary>
internal static class RenderedDuties
{
    /// <param name="rendered">The schedule, rendered at a moment.</param>
    /// <returns>In order of time.</returns>
    /// <exception cref="LookFailure">PagerDuty does not render it.</exception>
    public static async Task<IReadOnlyList<Disagreement>> CompareAsync(
        AccountTarget target,
        Schedule schedule,
        KnownUsers users,
        IEnumerable<DutyMoment> moments,
        Func<Instant, Task<ScheduleAnswer>> rendered
    )
    {
        var found = new List<Disagreement>();
        foreach (var moment in moments)
        {
            var answer = await rendered(moment.At);
            var entries = answer.FinalSchedule?.RenderedScheduleEntries
                ?? throw LookFailures.NotPagerDuty("GET /schedules", "the schedule is not rendered");
            var expected = schedule.OnDuty(moment.At);
            // Two entries for one second are two shifts, whoever has them, and PagerDuty has one of them at most.
            var isRight = expected is null ? entries.Count == 0 : entries.Count == 1 && entries[0].User.Id == users.IdOf(expected.Id);
            if (!isRight)
            {
                found.Add(
                    new(
                        moment,
                        expected?.Name ?? Disagreement.Nobody,
                        Disagreement.Names(entries.Select(entry => users.NameOf(entry.User, target.Roster)))
                    )
                );
            }
        }

        return found;
    }
}
