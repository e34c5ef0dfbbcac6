using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Cost;

/// <summary>What the rules cost before and after, on one line.</summary>
internal static class CostChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        // Reading all expressions takes longer than all other comparisons together.
        if (Texts(before.Plan).SequenceEqual(Texts(after.Plan), StringComparer.Ordinal))
        {
            return [];
        }

        var (old, @new) = (RuleCost.Of(before.Plan), RuleCost.Of(after.Plan));
        var parts = new[]
        {
            Part("rules", old.Rules, @new.Rules),
            Part("recorded series", old.Series, @new.Series),
            Part("samples read a minute", old.SamplesPerMinute, @new.SamplesPerMinute),
        }
            .Where(part => part.Length > 0)
            .ToList();
        return parts.Count == 0 ? [] : [new Change(Topic.Cost, Effect.Change, "rules", string.Join(", ", parts))];
    }

    private static IEnumerable<string> Texts(RenderedPlan plan) =>
        from file in plan.Rules
        from @group in file.Groups
        from rule in @group.Rules
        select $"{plan.Environment.ScrapeInterval} {@group.Interval} {rule.Record} {rule.Expression}";

    private static string Part(string what, double before, double after)
    {
        var (old, @new) = (Figures.Count((decimal)before), Figures.Count((decimal)after));
        return old == @new ? "" : $"{what} {old} → {@new}";
    }
}
