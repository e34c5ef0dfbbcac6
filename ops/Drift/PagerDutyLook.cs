using FksSre.Delivery.Drift;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Drift;

/// <summary>What <c>./fks oncall verify</c> finds, as drift.</summary>
internal static class PagerDutyLook
{
    public static DriftReport Of(string environment, Inspection inspection) =>
        new(
            [
                .. inspection
                    .Findings.Where(finding => finding.Level == FindingLevel.Error)
                    .Select(finding => new DriftItem(
                        DriftKind.Running,
                        $"PagerDuty, {finding.Path}",
                        finding.Problem.TrimEnd('.'),
                        $"./fks oncall verify {environment} says more"
                    )),
            ],
            [],
            [.. inspection.Looked.Count == 0 ? Array.Empty<string>() : [Counted.Of(inspection.Looked.Count, "thing") + " in PagerDuty"]],
            [.. inspection.NotLookedAt.Select(unseen => new NotLooked($"PagerDuty, {unseen.What}", unseen.Why, unseen.Remedy))]
        );
}
