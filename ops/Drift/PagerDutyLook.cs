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
            [.. Unseen(inspection)]
        );

    /// <summary>What one reason keeps from being looked at is one line: a token that is refused is refused for everything.</summary>
    private static IEnumerable<NotLooked> Unseen(Inspection inspection) =>
        inspection
            .NotLookedAt.GroupBy(unseen => (unseen.Why, unseen.Remedy))
            .Select(group =>
            {
                var more = group.Count() - 1;
                var what = group.First().What + (more == 0 ? "" : $", and {Counted.Of(more, "thing")} more");
                return new NotLooked($"PagerDuty, {what}", group.Key.Why, group.Key.Remedy);
            });
}
