using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>Services that are promised anew or no more, under which name, and what is said of each as a whole.</summary>
internal static class ServicePromises
{
    private static readonly string[] _tiers = ["low", "medium", "high", "critical"];

    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var pairs = Pairing.By(before.Plan.Services, after.Plan.Services, service => renames.Service(service.Id), service => service.Id);
        return
        [
            .. pairs.Gone.Select(service => Whole(service, Effect.Loss, "is watched no more: nothing is promised of it any longer")),
            .. pairs.New.Select(service => Whole(service, Effect.Gain, "is watched from now on")),
            .. pairs
                .Both.Where(p => p.Before.Id != p.After.Id)
                .Select(p =>
                    Say(Topic.Promises, Effect.Change, p.Before.Id, $"is called {p.After.Id} from now on, with the same promises")
                ),
            .. Folding.Of(
                pairs.Both.SelectMany(pair => Fields(pair, renames)).Where(change => change.Topic == Topic.Promises),
                "services",
                count => $"{Figures.Of(count, "line")} about owners, tiers and addresses"
            ),
            .. Folding.Of(
                pairs.Both.SelectMany(pair => Fields(pair, renames)).Where(change => change.Topic == Topic.Detection),
                "services",
                count => $"{Figures.Of(count, "line")} about limits, dependencies and what is scraped"
            ),
        ];
    }

    private static Change Whole(PlannedService service, Effect effect, string text) =>
        Say(Topic.Promises, effect, service.Id, text) with
        {
            Details = [$"tier {service.Tier}, owner {service.Owner}", .. service.Slos.Select(slo => $"{slo.Id}: {SloText.Promise(slo)}")],
        };

    private static IEnumerable<Change> Fields(Pair<PlannedService> pair, Renames renames)
    {
        var (old, @new) = (pair.Before, pair.After);
        if (old.Tier != @new.Tier)
        {
            yield return Say(Topic.Promises, Rank(old.Tier, @new.Tier), @new.Id, $"tier {old.Tier} → {@new.Tier}");
        }

        if (old.Owner != @new.Owner)
        {
            yield return Say(
                Topic.Promises,
                Effect.Change,
                @new.Id,
                $"{Figures.Quote(@new.Owner)} answers for it instead of {Figures.Quote(old.Owner)}"
            );
        }

        if (old.Dialect != @new.Dialect)
        {
            yield return Say(
                Topic.Promises,
                Effect.Change,
                @new.Id,
                $"its HTTP metrics are named as by {@new.Dialect ?? "nobody"} instead of {old.Dialect ?? "nobody"}"
            );
        }

        if (!old.ErrorBudgetPolicy.SequenceEqual(@new.ErrorBudgetPolicy))
        {
            yield return Say(Topic.Promises, Effect.Change, @new.Id, "another error budget policy") with
            {
                Details = [.. @new.ErrorBudgetPolicy.Select(step => $"{Figures.Number(step.LeftPercent)} % left: {step.Done}")],
            };
        }

        foreach (var change in ServiceDetection.Of(pair, renames))
        {
            yield return change;
        }
    }

    private static Effect Rank(string before, string after) =>
        (Array.IndexOf(_tiers, before), Array.IndexOf(_tiers, after)) switch
        {
            (< 0, _) or (_, < 0) => Effect.Change,
            var (old, @new) => @new < old ? Effect.Loss : Effect.Gain,
        };

    private static Change Say(Topic topic, Effect effect, string service, string text) => new(topic, effect, service, text);
}
