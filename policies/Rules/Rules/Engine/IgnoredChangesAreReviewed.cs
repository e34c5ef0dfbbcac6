using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class IgnoredChangesAreReviewed()
    : ResourcePolicy(
        "ignored-changes-are-reviewed",
        PolicySeverity.High,
        "Changes are ignored only where somebody has thought about it, as what is ignored never reaches the cluster and looks deployed.",
        "Take the path out of ignoreChanges, or add it to the ones that this rule knows, with a reason."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        foreach (var path in resource.Options.IgnoreChanges.Except(Reviewed(resource.Kind)))
        {
            report.Require(resource, holds: false, place: "(ignoreChanges)", value: path);
        }
    }

    private static string[] Reviewed(string kind) =>
        kind switch
        {
            // Kubernetes refuses a change of either; sizes are changed by patches of the claims.
            "StatefulSet" => ["spec.volumeClaimTemplates"],
            "PersistentVolumeClaim" => ["spec.storageClassName"],
            // A resource of its own sets these.
            "Service" => ["alertGrouping", "alertGroupingParameters", "alertGroupingTimeout"],
            _ => [],
        };
}
