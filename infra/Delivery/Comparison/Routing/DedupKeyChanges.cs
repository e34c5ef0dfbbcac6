using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>Incidents that would be known by another key, so that those that are open would be ended by nobody.</summary>
internal static class DedupKeyChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        if (AlertEnds.AreSame(before.Plan, after.Plan))
        {
            return [];
        }

        var (old, @new) = (new AlertEnds(before.Plan), new AlertEnds(after.Plan));
        var lines = AlertPairs
            .Of(before, after, Renames.Between(before, after))
            .Both.Where(alert => old.IsIncident(alert.Before))
            .Select(alert => (alert, Before: old.GroupKey(alert.Before), After: @new.GroupKey(alert.After)))
            .Where(alert => alert.Before != alert.After)
            .GroupBy(alert => alert.alert.Before.Subject, StringComparer.Ordinal)
            .Select(same => new Change(
                Topic.Routing,
                Effect.Loss,
                same.Key,
                "its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager"
            )
            {
                Details =
                [
                    "end it by hand: ./fks pager resolve INCIDENT",
                    .. same.Select(alert => $"group {alert.Before} → {alert.After}").Distinct(StringComparer.Ordinal),
                    "of " + Figures.List([.. same.Select(alert => alert.alert.Before.Title).Distinct(StringComparer.Ordinal)]),
                ],
            });
        return Folding.Of(lines, "incidents", count =>
            $"those of {count} services and SLOs get another dedup key: one that is open at the deployment is never ended by "
            + "Alertmanager (./fks pager resolve INCIDENT ends it)"
        );
    }
}
