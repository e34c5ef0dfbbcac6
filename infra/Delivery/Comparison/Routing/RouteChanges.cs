using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>Routes that differ although no alert of today ends elsewhere for it: they wait for alerts that may come.</summary>
internal static class RouteChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        if (AlertEnds.AreSame(before.Plan, after.Plan))
        {
            return [];
        }

        var renames = Renames.Between(before, after);
        var routes = Pairing.By(
            All(before.Plan.Routing),
            All(after.Plan.Routing),
            route => renames.Text(RouteText.Of(route)),
            RouteText.Of
        );
        if (routes.Gone.Count + routes.New.Count == 0)
        {
            return
                renames.Any
                || routes.Both.Select(pair => pair.After).SequenceEqual(All(after.Plan.Routing), ReferenceEqualityComparer.Instance)
                ? []
                : [new Change(Topic.Routing, Effect.Change, "routes", "they stand in another order, which moves no alert of today")];
        }

        var said = Moved(before, after, renames);
        var (was, @is) = (Names(before.Plan, renames.Text), Names(after.Plan, text => text));
        var rest = Pairing.By(
            routes.Gone.Where(route => !said.Contains(route) && @is.Contains(renames.Text(route.Receiver))),
            routes.New.Where(route => !said.Contains(route) && was.Contains(route.Receiver)),
            route => renames.Text(RouteText.Matchers(route)),
            RouteText.Matchers
        );
        return Folding.Of(
            [
                .. rest.Both.Select(route =>
                    Say(
                        route.After,
                        $"differs: {Figures.Quote(RouteText.Of(route.After))} instead of {Figures.Quote(RouteText.Of(route.Before))}"
                    )
                ),
                .. rest.Gone.Select(route => Say(route, $"is gone: {Figures.Quote(RouteText.Of(route))}")),
                .. rest.New.Select(route => Say(route, $"is new: {Figures.Quote(RouteText.Of(route))}")),
            ],
            "routes",
            count => $"{count} routes differ that move no alert of today"
        );
    }

    /// <summary>The routes of alerts that end elsewhere, which is told of them.</summary>
    private static HashSet<object> Moved(RenderedEnvironment before, RenderedEnvironment after, Renames renames)
    {
        var (old, @new) = (new AlertEnds(before.Plan), new AlertEnds(after.Plan));
        return AlertPairs
            .Of(before, after, renames)
            .Both.Select(alert => (Old: old.RoutesOf(alert.Before), New: @new.RoutesOf(alert.After)))
            .Where(ends =>
                !ends
                    .Old.Select(route => renames.Text(RouteText.End(route)))
                    .SequenceEqual(ends.New.Select(RouteText.End), StringComparer.Ordinal)
            )
            .SelectMany(ends => ends.Old.Concat(ends.New))
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
    }

    private static Change Say(PlannedRoute route, string what) =>
        new(Topic.Routing, Effect.Change, route.Receiver, $"a route that moves no alert of today {what}");

    /// <summary>Of a receiver that is new or gone another line tells.</summary>
    private static HashSet<string> Names(RenderedPlan plan, Func<string, string> renamed) =>
        plan.Routing.Receivers.Select(receiver => renamed(receiver.Name)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<PlannedRoute> All(PlannedRouting routing) => routing.Routes.Prepend(routing.Root);
}
