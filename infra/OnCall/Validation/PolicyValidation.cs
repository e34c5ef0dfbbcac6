using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.Validation;

internal static class PolicyValidation
{
    /// <summary>What PagerDuty takes.</summary>
    private const int MostLoops = 9;

    private const int MostTargets = 10;

    private const int LongestDelay = 24 * 60;

    public static EscalationPolicy Validate(
        EscalationPolicyDeclaration declaration,
        Named<Schedule> schedules,
        Named<Person> people,
        List<Finding> findings
    )
    {
        var path = $"roster/policies/{declaration.Id}";
        if (declaration.Steps.Count == 0)
        {
            findings.Add(RosterFindings.Nobody($"{path}/steps", "policy"));
        }

        if (declaration.Loops is < 0 or > MostLoops)
        {
            findings.Add(RosterFindings.OutOfRange($"{path}/loops", declaration.Loops, 0, MostLoops, "times"));
        }

        return new(
            declaration.Id,
            [
                .. declaration.Steps.Select(
                    (step, index) => Step(FormattableString.Invariant($"{path}/steps/{index + 1}"), step, schedules, people, findings)
                ),
            ],
            declaration.Loops
        )
        {
            AfterLastLoop = declaration.AfterLastLoop,
        };
    }

    private static EscalationStep Step(
        string path,
        StepDeclaration declaration,
        Named<Schedule> schedules,
        Named<Person> people,
        List<Finding> findings
    )
    {
        if (declaration.Schedules.Count + declaration.People.Count == 0)
        {
            findings.Add(RosterFindings.Nobody(path, "step"));
        }

        var targets = declaration.Schedules.Distinct().Count() + declaration.People.Distinct().Count();
        if (targets > MostTargets)
        {
            findings.Add(RosterFindings.TooManyTargets(path, targets, MostTargets));
        }

        if (declaration.DelayMinutes is < 1 or > LongestDelay)
        {
            findings.Add(RosterFindings.OutOfRange($"{path}/delay", declaration.DelayMinutes, 1, LongestDelay, "minutes"));
        }

        return new(declaration.DelayMinutes, schedules.All(path, declaration.Schedules), people.All(path, declaration.People));
    }
}
