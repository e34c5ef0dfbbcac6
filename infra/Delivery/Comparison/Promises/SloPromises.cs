using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>SLOs that are promised anew or no more, under which name, and how much each promises.</summary>
internal static class SloPromises
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        return Pairing
            .By(before.Plan.Services, after.Plan.Services, service => renames.Service(service.Id), service => service.Id)
            .Both.SelectMany(service => Within(service, renames))
            .GroupBy(line => line.Kind)
            .SelectMany(kind => Folding.Of(kind.Select(line => line.Change), "SLOs", count => $"{Figures.Of(count, "SLO")} {kind.Key}"));
    }

    private static IEnumerable<(string Kind, Change Change)> Within(Pair<PlannedService> service, Renames renames)
    {
        var slos = Pairing.By(service.Before.Slos, service.After.Slos, slo => renames.Slo(service.Before.Id, slo.Id), slo => slo.Id);
        Change Say(Topic topic, Effect effect, string slo, string text) => new(topic, effect, $"{service.After.Id}/{slo}", text);

        foreach (var slo in slos.Gone)
        {
            yield return ("are promised no more", Say(Topic.Promises, Effect.Loss, slo.Id, $"is promised no more: {SloText.Promise(slo)}"));
        }

        foreach (var slo in slos.New)
        {
            yield return (
                "are promised from now on",
                Say(Topic.Promises, Effect.Gain, slo.Id, $"is promised from now on: {SloText.Promise(slo)}")
            );
        }

        foreach (var slo in slos.Both)
        {
            if (slo.Before.Id != slo.After.Id)
            {
                yield return (
                    "have another name",
                    Say(Topic.Promises, Effect.Change, slo.Before.Id, $"is called {slo.After.Id} from now on; it judges the same")
                );
            }

            foreach (
                var (kind, topic, effect, text, details) in SloDifferences.Of(
                    slo,
                    service.Before.Owner != service.After.Owner,
                    renames.Text
                )
            )
            {
                yield return (kind, Say(topic, effect, slo.After.Id, text) with { Details = [.. details] });
            }
        }
    }
}
