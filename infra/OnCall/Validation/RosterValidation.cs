using System.Collections.Immutable;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall.Validation;

/// <summary>From a declared roster to one in which every name means something, or to all that is wrong with it at once.</summary>
public static class RosterValidation
{
    /// <summary>Whether somebody is reached at every hour is not asked here but by <see cref="Coverage.CoverageProof"/>.</summary>
    public static Checked<Roster> Validate(RosterDeclaration declaration)
    {
        var findings = new List<Finding>();
        var people = new Named<Person>("person", findings);
        foreach (var person in declaration.People)
        {
            people.Add($"roster/people/{person.Id}", person.Id, PersonValidation.Validate(person, findings));
        }

        findings.AddRange(SharedEmails(declaration.People));
        var teams = TeamValidation.Validate(declaration.Teams, people, findings);
        var schedules = new Named<Schedule>("schedule", findings);
        foreach (var schedule in declaration.Schedules)
        {
            schedules.Add($"roster/schedules/{schedule.Id}", schedule.Id, ScheduleValidation.Validate(schedule, people, findings));
        }

        var policies = new Named<EscalationPolicy>("escalation policy", findings);
        foreach (var policy in declaration.Policies)
        {
            policies.Add($"roster/policies/{policy.Id}", policy.Id, PolicyValidation.Validate(policy, schedules, people, findings));
        }

        if (declaration.People.Count == 0)
        {
            findings.Add(RosterFindings.Nobody("roster/people", "roster"));
        }

        var ownership = Owned(declaration, policies, findings);
        findings.AddRange(OverPlan(declaration));
        SupportHoursValidation.Validate(declaration, findings);
        return Checked<Roster>.Of(findings, () =>
            new(declaration.Plan, people.Legal, teams.Legal, schedules.Legal, policies.Legal, ownership)
            {
                SupportHours = declaration.SupportHours,
            }
        );
    }

    private static ImmutableSortedDictionary<Tier, EscalationPolicy> Owned(
        RosterDeclaration declaration,
        Named<EscalationPolicy> policies,
        List<Finding> findings
    )
    {
        var owned = ImmutableSortedDictionary.CreateBuilder<Tier, EscalationPolicy>();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            var path = $"roster/ownership/{tier}";
            if (!declaration.Ownership.TryGetValue(tier, out var id))
            {
                findings.Add(RosterFindings.TierWithoutPolicy(path, tier));
            }
            else if (policies.Find(path, id) is { } policy)
            {
                owned.Add(tier, policy);
            }
        }

        return owned.ToImmutable();
    }

    private static IEnumerable<Finding> SharedEmails(IEnumerable<PersonDeclaration> people) =>
        from same in people.DistinctBy(person => person.Id).GroupBy(person => person.Email, StringComparer.OrdinalIgnoreCase)
        from person in same.Skip(1)
        select RosterFindings.SharedEmail($"roster/people/{person.Id}/email", person.Email, same.First().Id);

    private static IEnumerable<Finding> OverPlan(RosterDeclaration declaration)
    {
        var plan = declaration.Plan;
        (string Path, int Has, int May, string What)[] limits =
        [
            ("roster/schedules", declaration.Schedules.Count, plan.Schedules, "schedule" + (plan.Schedules == 1 ? "" : "s")),
            (
                "roster/policies",
                declaration.Policies.Count,
                plan.Policies,
                plan.Policies == 1 ? "escalation policy" : "escalation policies"
            ),
            ("roster/people", declaration.People.Count, plan.Users, "users"),
        ];
        return limits
            .Where(limit => limit.Has > limit.May)
            .Select(limit => RosterFindings.OverPlan(limit.Path, plan.Name, limit.Has, limit.May, limit.What));
    }
}
