using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>What should be there once.</summary>
internal static class ObjectFindings
{
    /// <param name="path">Below <c>pagerduty/</c>.</param>
    public static Finding Missing(string path, string name) =>
        new(
            "FKS572",
            $"pagerduty/{path}",
            name,
            "PagerDuty has nothing of this name.",
            "Run pulumi up; if it was deleted in PagerDuty, pulumi up --refresh."
        );

    /// <param name="path">Below <c>pagerduty/</c>, with the kind as PagerDuty's API has it.</param>
    /// <param name="ids">All of them, the one to keep first.</param>
    public static Finding Copies(string path, string api, string name, IReadOnlyList<string> ids, string reason) =>
        new(
            "FKS573",
            $"pagerduty/{path}",
            name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"PagerDuty has {ids.Count} of this name: {string.Join(", ", ids)}. An answer of PagerDuty was lost when "
                    + $"it was made, and it was made again."
            ),
            $"Keep {ids[0]}{reason}, and delete {string.Join(" and ", ids.Skip(1))} in PagerDuty "
                + $"({string.Join(", ", ids.Skip(1).Select(id => $"DELETE /{api}/{id}"))})."
        );
}
