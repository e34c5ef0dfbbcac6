using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>What keeps alerts silent while others fire. One that is new, or another, silences what was told before.</summary>
internal static class InhibitionChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var exact = Pairing.By(before.Plan.Routing.Inhibitions, after.Plan.Routing.Inhibitions, rule => renames.Text(Text(rule)), Text);
        var sameSource = Pairing.By(exact.Gone, exact.New, rule => renames.Text(Source(rule)), Source);
        var sameTarget = Pairing.By(sameSource.Gone, sameSource.New, rule => renames.Text(Target(rule)), Target);
        return
        [
            .. sameSource
                .Both.Concat(sameTarget.Both)
                .Select(rule => Say(Effect.Loss, $"{Text(rule.After)}, instead of: {Text(rule.Before)}")),
            .. sameTarget.Gone.Select(rule => Say(Effect.Gain, $"no more: {Text(rule)}")),
            .. sameTarget.New.Select(rule => Say(Effect.Loss, $"new: {Text(rule)}")),
        ];
    }

    private static Change Say(Effect effect, string text) => new(Topic.Routing, effect, "inhibitions", text);

    private static string Text(PlannedInhibition rule) =>
        $"while {Source(rule)} fires, nobody is told of {Target(rule)}"
        + (rule.Equal.IsEmpty ? "" : $" with the same {Figures.List(rule.Equal)}");

    private static string Source(PlannedInhibition rule) => $"{{{string.Join(',', rule.Source)}}}";

    private static string Target(PlannedInhibition rule) => $"{{{string.Join(',', rule.Target)}}}";
}
