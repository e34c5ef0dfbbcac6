using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Routing;
using FksSre.PromQl;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>The routing of a render as the plan that it was made of, so that the same logic says where an alert ends.</summary>
internal static class ReadRouting
{
    /// <summary>Of routes and groups alone: how a receiver tells is read from the render itself.</summary>
    public static RoutingPlan Of(PlannedRouting routing) =>
        new(Route(routing.Root), [.. routing.Routes.Select(Route)], [], [], new(null, null, null));

    private static Route Route(PlannedRoute route) =>
        new(
            route.Receiver,
            [.. route.Matchers.Select(Matcher)],
            route.GroupBy,
            Time(route.GroupWait),
            Time(route.GroupInterval),
            Time(route.RepeatInterval)
        )
        {
            GoesOn = route.GoesOn,
            InWorkingHours = route.InWorkingHours,
        };

    /// <summary>A matcher that cannot be read fits no alert.</summary>
    private static LabelMatcher Matcher(string text) =>
        Query.Parse($"x{{{text}}}").Query?.Root is PromExpr.Series { Selector.Matchers: [var matcher] }
            ? matcher
            : LabelMatcher.Equal(text, "unreadable");

    private static TimeSpan Time(string duration) => Figures.Time(duration) ?? TimeSpan.Zero;
}
