using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>What can go wrong with schedules before anything is changed.</summary>
internal static class ScheduleFindings
{
    /// <param name="isLeaving">Whether the deployment deletes the schedule.</param>
    public static Finding UsedElsewhere(string schedule, string id, string policies, bool isLeaving) =>
        new(
            "FKS582",
            $"pagerduty/schedules/{schedule}/escalationPolicies",
            policies,
            isLeaving
                ? $"The schedule ({id}) is no longer in the program, and this policy of somebody else's uses it: Pulumi's "
                    + $"provider would change that policy to delete the schedule, or crash with half of the update done."
                : $"This policy of somebody else's uses the schedule ({id}): as long as it does, "
                    + $"the schedule cannot be deleted without changing that policy.",
            isLeaving
                ? "Point that policy elsewhere first, in PagerDuty, then deploy."
                : "Nothing, as long as the schedule stays. Before it goes, point that policy elsewhere."
        )
        {
            Level = isLeaving ? FindingLevel.Error : FindingLevel.Advice,
        };

    public static Finding Refused(string schedule, string name, string reasons) =>
        new(
            "FKS575",
            $"pagerduty/schedules/{schedule}",
            name,
            $"PagerDuty refuses it: {reasons}.",
            "Correct the schedule in the roster; pulumi up would end with the same words."
        );
}
