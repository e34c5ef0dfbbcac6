using System.Globalization;
using FksSre.OnCall.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>Whether an escalation policy has the steps of the plan, what comes after the last one included.</summary>
internal static class Policies
{
    /// <param name="schedules">PagerDuty's id of each schedule that was found, by ours.</param>
    public static IReadOnlyList<Finding> Check(
        AccountTarget target,
        OnCallPolicy planned,
        PolicyAnswer answer,
        IReadOnlyDictionary<string, string> schedules,
        KnownUsers users
    )
    {
        var wanted = planned
            .Rules.Select(rule =>
                Text(rule.DelayMinutes, [.. rule.Schedules.Select(id => $"schedule {id}"), .. rule.Users.Select(id => Person(target, id))])
            )
            .ToList();
        var there = answer
            .EscalationRules.Select(rule =>
                Text(rule.EscalationDelayInMinutes, rule.Targets.Select(each => Name(each, target, schedules, users)))
            )
            .ToList();
        var findings = new List<Finding>();
        for (var step = 0; step < Math.Max(wanted.Count, there.Count); step++)
        {
            var (plan, real) = (wanted.ElementAtOrDefault(step) ?? "nothing", there.ElementAtOrDefault(step) ?? "nothing");
            if (plan != real)
            {
                findings.Add(PolicyFindings.Differs(planned.Id, FormattableString.Invariant($"steps/{step + 1}"), real, plan));
            }
        }

        if (answer.NumLoops != planned.Loops)
        {
            findings.Add(PolicyFindings.Differs(planned.Id, "loops", Times(answer.NumLoops), Times(planned.Loops)));
        }

        return findings;
    }

    /// <summary>How often everybody is told again before a page that nobody acknowledges is silent.</summary>
    private static string Times(int loops) => loops.ToString(CultureInfo.InvariantCulture);

    private static string Person(AccountTarget target, string id) => target.Roster.People.Single(person => person.Id == id).Name;

    private static string Name(Reference named, AccountTarget target, IReadOnlyDictionary<string, string> schedules, KnownUsers users) =>
        schedules.FirstOrDefault(pair => pair.Value == named.Id).Key is { } schedule
            ? $"schedule {schedule}"
            : users.NameOf(named, target.Roster);

    private static string Text(int minutes, IEnumerable<string> targets) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(" and ", targets.Order(StringComparer.Ordinal))} for {minutes} min");
}
