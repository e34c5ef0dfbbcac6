using FksSre.OnCall;
using FksSre.OnCall.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>Whether a page wakes those who have the duty, and in time.</summary>
internal static class Notifications
{
    private static readonly Duration _year = Duration.FromDays(366);

    public static IEnumerable<Finding> Check(AccountTarget target, KnownUsers users, Instant now) =>
        from user in target.Plan.Users
        where users.ByPerson.ContainsKey(user.Id)
        from finding in Check(target, user, users.ByPerson[user.Id], now)
        select finding;

    private static IEnumerable<Finding> Check(AccountTarget target, OnCallUser user, UserAnswer answer, Instant now)
    {
        var waking = answer.ContactMethods.Where(way => way.Wakes).Select(way => way.Id).ToHashSet(StringComparer.Ordinal);
        var person = target.Roster.People.Single(each => each.Id == user.Id);
        if (person.CanBeWoken && waking.Count == 0)
        {
            yield return UserFindings.NeverWoken(user);
        }
        else if (person.CanBeWoken)
        {
            var rules = answer
                .NotificationRules.Where(rule => rule.Urgency is "high" or null && waking.Contains(rule.ContactMethod.Id))
                .ToList();
            if (rules.Count == 0)
            {
                yield return UserFindings.NoUrgentRule(user);
            }
            else if (
                rules.Min(rule => rule.StartDelayInMinutes) is var minutes
                && Delay(target.Roster, person) is { } delay
                && minutes >= delay
            )
            {
                yield return UserFindings.Late(user, minutes, delay);
            }
        }

        if (answer.TimeZone is { } zone && !SameTimes(zone, user.TimeZone, now))
        {
            yield return UserFindings.OtherZone(user, zone);
        }
    }

    /// <summary>The shortest time that any step leaves a person before the next is told.</summary>
    private static int? Delay(Roster roster, Person person) =>
        roster
            .Paged.SelectMany(policy => policy.Steps)
            .Where(step =>
                step.People.Contains(person)
                || step.Schedules.Any(schedule =>
                    schedule.Rotations.Any(r => r.People.Contains(person)) || schedule.Overrides.Any(o => o.Person == person)
                )
            )
            .Min(step => (int?)step.DelayMinutes);

    /// <summary>PagerDuty has names of its own for some zones, and several names stand for the same times.</summary>
    private static bool SameTimes(string zone, string planned, Instant now) =>
        zone == planned
        || (
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } there
            && DateTimeZoneProviders.Tzdb.GetZoneOrNull(planned) is { } wanted
            && Offsets(there, now).SequenceEqual(Offsets(wanted, now))
        );

    private static IEnumerable<(Instant From, Offset Offset)> Offsets(DateTimeZone zone, Instant now) =>
        zone.GetZoneIntervals(now, now + _year).Select((interval, index) => (index == 0 ? now : interval.Start, interval.WallOffset));
}
