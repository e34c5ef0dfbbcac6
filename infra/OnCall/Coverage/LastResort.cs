using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall.Coverage;

/// <summary>What becomes of a page of the highest tier that nobody acknowledges.</summary>
public static class LastResort
{
    /// <returns>Advice on policies that end in silence without anybody having said that they may.</returns>
    public static IReadOnlyList<Finding> Check(Roster roster) =>
        [
            .. from policy in new[] { roster.Ownership[Enum.GetValues<Tier>().Max()] }
            where policy.AfterLastLoop == AfterLastLoop.NotSaid && !HasOne(policy)
            select CoverageFindings.NoLastResort(policy),
        ];

    /// <summary>Whether the last step tells somebody, a person or a schedule, whom no step before it tells.</summary>
    private static bool HasOne(EscalationPolicy policy)
    {
        var before = policy.Steps[..^1];
        var last = policy.Steps[^1];
        return before.Length > 0
            && (
                last.Schedules.Except(before.SelectMany(step => step.Schedules)).Any()
                || last.People.Except(before.SelectMany(step => step.People)).Any()
            );
    }
}
