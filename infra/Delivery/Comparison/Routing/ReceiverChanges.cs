using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>Receivers that come, go, or tell in other ways, and where they tell.</summary>
internal static class ReceiverChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var pairs = Pairing.By(
            before.Plan.Routing.Receivers,
            after.Plan.Routing.Receivers,
            receiver => renames.Text(receiver.Name),
            receiver => receiver.Name
        );
        return
        [
            .. Folding.Of(pairs.Gone.Select(Gone), "receivers", count => $"{count} receivers are gone"),
            .. Folding.Of(
                pairs.New.Select(receiver => Say(Effect.Gain, receiver.Name, $"the receiver is new: it tells {WayText.Of(receiver.Ways)}")),
                "receivers",
                count => $"{count} receivers are new"
            ),
            .. Folding.Of(pairs.Both.SelectMany(pair => Ways(pair, renames)), "receivers", count => $"{count} receivers tell otherwise"),
            .. Endpoints(before.Plan.Routing, after.Plan.Routing, Addresses(pairs.Both)),
        ];
    }

    private static Change Gone(PlannedReceiver receiver) =>
        Say(Effect.Loss, receiver.Name, $"the receiver is gone: it told {WayText.Of(receiver.Ways)}") with
        {
            Details = receiver.Ways.Any(way => way.Kind == "pagerDuty") ? [Resolve] : [],
        };

    internal const string Resolve = "an incident of it that is open is never ended by Alertmanager: ./fks pager resolve INCIDENT";

    private static IEnumerable<Change> Ways(Pair<PlannedReceiver> pair, Renames renames)
    {
        var (old, @new) = (pair.Before.Ways, pair.After.Ways);
        if (!old.Select(way => (way.Kind, way.Severity)).SequenceEqual(@new.Select(way => (way.Kind, way.Severity))))
        {
            yield return Say(WayText.Effect(old, @new), pair.After.Name, $"it tells {WayText.Of(@new)} instead of {WayText.Of(old)}");
        }

        foreach (var (was, @is) in from was in old join @is in @new on was.Kind equals @is.Kind select (was, @is))
        {
            if (renames.Text(was.KeyFile ?? "") != (@is.KeyFile ?? ""))
            {
                yield return Say(
                    Effect.Change,
                    pair.After.Name,
                    $"its key for {WayText.Of(@is)} is read from {Figures.Quote(@is.KeyFile)} instead of {Figures.Quote(was.KeyFile)}"
                ) with
                {
                    Details = [Resolve],
                };
            }

            if (was.Url != @is.Url)
            {
                yield return Say(
                    Effect.Change,
                    pair.After.Name,
                    $"it tells {WayText.Of(@is)} at {Figures.Quote(@is.Url)} instead of {Figures.Quote(was.Url)}"
                );
            }
        }
    }

    /// <summary>What is told of a receiver is not told of the address again.</summary>
    private static HashSet<(string?, string?)> Addresses(IEnumerable<Pair<PlannedReceiver>> receivers) =>
        [
            .. from pair in receivers
            from was in pair.Before.Ways
            from @is in pair.After.Ways
            where @is.Kind == was.Kind
            select (was.Url, @is.Url),
        ];

    private static IEnumerable<Change> Endpoints(PlannedRouting before, PlannedRouting after, HashSet<(string?, string?)> said) =>
        before.Endpoints.IsEmpty || after.Endpoints.IsEmpty
            ? []
            : before
                .Endpoints.Keys.Union(after.Endpoints.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(kind => (kind, Old: before.Endpoints.GetValueOrDefault(kind), New: after.Endpoints.GetValueOrDefault(kind)))
                .Where(end => end.Old != end.New && !said.Contains((end.Old, end.New)))
                .Select(end =>
                    Say(
                        end.New is null ? Effect.Loss
                            : end.Old is null ? Effect.Gain
                            : Effect.Change,
                        "notifications",
                        $"the address of {end.kind} is {Figures.Quote(end.New)} instead of {Figures.Quote(end.Old)}"
                    )
                );

    private static Change Say(Effect effect, string receiver, string text) => new(Topic.Routing, effect, receiver, text);
}
