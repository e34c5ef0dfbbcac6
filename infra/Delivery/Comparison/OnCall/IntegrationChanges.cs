using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Resources;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>Integrations whose key ends.</summary>
internal static class IntegrationChanges
{
    public const string Type = "pagerduty:index/serviceIntegration:ServiceIntegration";

    public static IEnumerable<Change> Of(IEnumerable<ResourceStep> steps)
    {
        var ended = steps.Where(step => step.Type == Type && step.IsTaken).Select(step => step.Name).Order(StringComparer.Ordinal).ToList();
        return ended.Count == 0
            ? []
            :
            [
                new(
                    Topic.OnCall,
                    Effect.Change,
                    Enumeration.Some(ended),
                    $"{(ended.Count == 1 ? "its key ends" : "their keys end")}: who still "
                        + $"has {(ended.Count == 1 ? "it" : "one of them")} opens no incident, "
                        + "and Alertmanager is given others by the same update"
                )
                {
                    Details = ended.Count > 6 ? [.. ended] : [],
                    Weight = 40,
                },
            ];
    }
}
