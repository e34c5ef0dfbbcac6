using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Detection;

/// <summary>When the burn-rate alerts of an SLO notice: one line an SLO, with each of its alerts as a detail.</summary>
internal static class TierDetection
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var slos =
            from service in Pairing.By(before.Plan.Services, after.Plan.Services, s => renames.Service(s.Id), s => s.Id).Both
            from slo in Pairing.By(service.Before.Slos, service.After.Slos, s => renames.Slo(service.Before.Id, s.Id), s => s.Id).Both
            from change in Lines($"{service.After.Id}/{slo.After.Id}", slo)
            select change;
        return Folding.Of(slos, "SLOs", count => $"burn-rate alerts of {count} SLOs notice at other times");
    }

    private static IEnumerable<Change> Lines(string subject, Pair<PlannedSlo> slo)
    {
        var tiers = Pairing.By(slo.Before.Tiers, slo.After.Tiers, tier => tier.Name);
        foreach (var tier in tiers.Gone)
        {
            yield return new(Topic.Detection, Effect.Loss, subject, $"{tier.Name} is gone: {TierText.Whole(tier)}");
        }

        foreach (var tier in tiers.New)
        {
            yield return new(Topic.Detection, Effect.Gain, subject, $"{tier.Name} is new: {TierText.Whole(tier)}");
        }

        foreach (var tier in tiers.Both.Where(tier => tier.Before.Severity != tier.After.Severity))
        {
            yield return new(
                Topic.Detection,
                tier.Before.Severity == "page" ? Effect.Loss : Effect.Gain,
                subject,
                $"{tier.Before.Name} is a {tier.After.Severity} instead of a {tier.Before.Severity}"
            );
        }

        var changed = tiers.Both.Where(tier => tier.Before with { Severity = tier.After.Severity } != tier.After).ToList();
        if (changed.Count > 0)
        {
            yield return Times(subject, changed, tiers.Both);
        }
    }

    /// <summary>The line speaks of the first page, which somebody waits for; where no page has changed, of the first ticket.</summary>
    private static Change Times(string subject, List<Pair<PlannedTier>> changed, IReadOnlyList<Pair<PlannedTier>> all)
    {
        var effects = changed.Select(TierText.Effect).ToHashSet();
        var effect =
            effects.Contains(Effect.Loss) ? Effect.Loss
            : effects.Contains(Effect.Gain) ? Effect.Gain
            : Effect.Change;
        var severity = changed.Any(tier => tier.After.Severity == "page") ? "page" : "ticket";
        var first = TierText.First(all, severity);
        return new(
            Topic.Detection,
            effect,
            subject,
            $"{Figures.Of(changed.Count, "burn-rate alert")} {Notice(effect, changed.Count)}: the first {severity} comes {first}"
        )
        {
            Details = [.. changed.Select(TierText.Change)],
        };
    }

    private static string Notice(Effect effect, int count) =>
        effect switch
        {
            Effect.Loss => count == 1 ? "notices later" : "notice later",
            Effect.Gain => count == 1 ? "notices sooner" : "notice sooner",
            _ => count == 1 ? "is defined otherwise" : "are defined otherwise",
        };
}
