using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>A route on one line.</summary>
internal static class RouteText
{
    /// <summary>All that it says.</summary>
    public static string Of(PlannedRoute route) => $"{Matchers(route)} to {End(route)}{(route.GoesOn ? ", goes on" : "")}";

    /// <summary>Which alerts it takes.</summary>
    public static string Matchers(PlannedRoute route) => $"{{{string.Join(',', route.Matchers)}}}";

    /// <summary>What becomes of them.</summary>
    public static string End(PlannedRoute route) =>
        $"{route.Receiver} by {string.Join(',', route.GroupBy)}, first after {route.GroupWait}, news after {route.GroupInterval}, "
        + $"again after {route.RepeatInterval}{(route.InWorkingHours ? ", in working hours" : "")}";
}
