using System.Collections.Immutable;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Single values as lines.</summary>
internal static class LeafTexts
{
    private const int Most = 25;

    public static ImmutableArray<string> Of(ResourceStep step)
    {
        var all = step.Inputs.Concat(step.Registration).Select(each => each.Text).ToList();
        return all.Count <= Most ? [.. all] : [.. all.Take(Most), $"and {Enumeration.Count(all.Count - Most)} more"];
    }
}
