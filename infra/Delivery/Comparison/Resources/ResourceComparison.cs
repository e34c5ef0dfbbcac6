using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What happens to the resources of an environment. What is changed in place in PagerDuty is told of elsewhere.</summary>
internal static class ResourceComparison
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var steps = ResourceSteps.Of(before, after);
        return
        [
            .. Protection.Of(steps),
            .. DataLoss.Of(steps),
            .. Identities.Of(steps),
            .. StorageChanges.Of(steps),
            .. StepGroups.Of(steps),
            .. Updates.Of(steps),
        ];
    }
}
