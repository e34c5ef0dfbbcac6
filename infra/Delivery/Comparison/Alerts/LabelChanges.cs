using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;

namespace FksSre.Delivery.Comparison.Alerts;

/// <summary>Labels of alerts that differ though what they say of a service or an SLO does not: one line for each difference.</summary>
internal static class LabelChanges
{
    /// <summary>They say which alert it is, so that another value is another alert.</summary>
    private static readonly string[] _identity = [LabelNames.Service, LabelNames.Slo, LabelNames.Tier, LabelNames.Severity];

    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var said = Said(before.Plan, after.Plan, renames).ToHashSet();
        return AlertPairs
            .Of(before, after, renames)
            .Both.SelectMany(alert => Differing(alert).Select(label => (label, alert.After)))
            .Where(each => !said.Contains((each.After.Service, each.label.Name, each.label.Before, each.label.After)))
            .GroupBy(each => each.label, each => each.After)
            .Select(same => new Change(
                Topic.Alerts,
                Effect.Change,
                same.Select(alert => alert.Subject).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "alerts",
                $"{(same.Count() == 1 ? $"{same.First().Title} carries" : $"{Figures.Of(same.Count(), "alert")} carry")} "
                    + $"{same.Key.Name} {Figures.Quote(same.Key.After)} instead of {Figures.Quote(same.Key.Before)}"
            )
            {
                Details = same.Count() == 1 ? [] : [.. same.Select(alert => alert.FullTitle).Order(StringComparer.Ordinal)],
            });
    }

    private static IEnumerable<(string Name, string Before, string After)> Differing(Pair<PlannedAlert> alert) =>
        from name in alert
            .Before.Rule.Labels.Keys.Union(alert.After.Rule.Labels.Keys, StringComparer.Ordinal)
            .Except(_identity, StringComparer.Ordinal)
        let old = alert.Before.Rule.Labels.GetValueOrDefault(name, "")
        let @new = alert.After.Rule.Labels.GetValueOrDefault(name, "")
        where old != @new
        select (name, old, @new);

    /// <summary>What other lines tell of owners, tiers and indicators.</summary>
    private static IEnumerable<(string Service, string Label, string Before, string After)> Said(
        RenderedPlan before,
        RenderedPlan after,
        Renames renames
    )
    {
        foreach (var service in Pairing.By(before.Services, after.Services, s => renames.Service(s.Id), s => s.Id).Both)
        {
            var id = service.After.Id;
            yield return (id, LabelNames.Team, service.Before.Owner, service.After.Owner);
            yield return (id, LabelNames.ServiceTier, service.Before.Tier, service.After.Tier);
            foreach (
                var slo in Pairing.By(service.Before.Slos, service.After.Slos, s => renames.Slo(service.Before.Id, s.Id), s => s.Id).Both
            )
            {
                yield return (id, LabelNames.Team, slo.Before.Owner, slo.After.Owner);
                yield return (id, LabelNames.Sli, slo.Before.Sli.Name, slo.After.Sli.Name);
            }
        }
    }
}
