using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>Routes that differ although no alert of today ends elsewhere for it: they wait for alerts that may come.</summary>
internal static class RouteChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var (old, @new) = (Texts(before.Plan.Routing, renames.Text), Texts(after.Plan.Routing, text => text));
        if (old.SequenceEqual(@new, StringComparer.Ordinal) || EndChanges.Of(before, after).Any())
        {
            return [];
        }

        var (was, @is) = (Names(before.Plan, renames.Text), Names(after.Plan, text => text));
        var routes = Pairing.By(old, @new, text => text);
        var gone = routes.Gone.Where(text => @is.Contains(Receiver(text))).Select(text => Say(text, "is gone"));
        var come = routes.New.Where(text => was.Contains(Receiver(text))).Select(text => Say(text, "is new"));
        return routes.Gone.Count + routes.New.Count == 0
            ? [new Change(Topic.Routing, Effect.Change, "routes", "they stand in another order, which moves no alert of today")]
            : Folding.Of(gone.Concat(come), "routes", count => $"{count} routes that take no alert of today differ");
    }

    private static Change Say(string route, string what) =>
        new(Topic.Routing, Effect.Change, Receiver(route), $"a route {what} that moves no alert of today: {Figures.Quote(route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..])}");

    private static string Receiver(string route) => route[..route.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>Of a receiver that is new or gone another line tells.</summary>
    private static HashSet<string> Names(RenderedPlan plan, Func<string, string> renamed) =>
        plan.Routing.Receivers.Select(receiver => renamed(receiver.Name)).ToHashSet(StringComparer.Ordinal);

    private static List<string> Texts(PlannedRouting routing, Func<string, string> renamed) =>
        [
            .. routing.Routes
                .Prepend(routing.Root)
                .Select(route =>
                    renamed(
                        $"{route.Receiver} {string.Join(',', route.Matchers)} by {string.Join(',', route.GroupBy)}, waits {route.GroupWait}, "
                            + $"news {route.GroupInterval}, again {route.RepeatInterval}"
                            + (route.GoesOn ? ", goes on" : "")
                            + (route.InWorkingHours ? ", in working hours" : "")
                    )
                ),
        ];
}
