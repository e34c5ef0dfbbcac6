using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>Whether a schedule gives the duty to whom the roster gives it.</summary>
internal static class ScheduleDuties
{
    /// <summary>How far ahead overrides that were made by hand are looked for.</summary>
    private static readonly Duration _ahead = Duration.FromDays(90);

    /// <exception cref="LookFailure">It cannot be told.</exception>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(
        PagerDutyAccount account,
        AccountTarget target,
        string schedule,
        string id,
        KnownUsers users,
        Instant now,
        CancellationToken cancellation
    )
    {
        var declared = target.Schedule(schedule);
        var wrong = await RenderedDuties.CompareAsync(target, declared, users, DutyMoments.Of(declared, now), at =>
            account.ScheduleAsync(id, at, cancellation)
        );
        return
        [
            .. Disagreement
                .Grouped(wrong, declared.Zone)
                .Select(group => DutyFindings.WrongPerson(schedule, group.First, group.Again, declared.Zone, DutyFindings.Refresh)),
        ];
    }

    /// <summary>Between the moments of the check, an override made by hand is what gives the duty to somebody else for an hour.</summary>
    /// <exception cref="LookFailure">It cannot be told.</exception>
    public static async Task<IReadOnlyList<Finding>> CheckOverridesAsync(
        PagerDutyAccount account,
        AccountTarget target,
        string schedule,
        string id,
        KnownUsers users,
        Instant now,
        CancellationToken cancellation
    )
    {
        var zone = target.Schedule(schedule).Zone;
        return
        [
            .. from o in await account.OverridesAsync(id, new(now, now + _ahead), cancellation)
            let span = new Interval(Instant.FromDateTimeOffset(o.Start), Instant.FromDateTimeOffset(o.End))
            orderby span.Start
            select DutyFindings.MadeByHand(schedule, users.NameOf(o.User, target.Roster), span, zone),
        ];
    }
}
