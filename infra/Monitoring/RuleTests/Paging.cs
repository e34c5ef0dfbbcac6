using System.Collections.Immutable;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Alerts beside the one that is tested.</summary>
internal static class Paging
{
    /// <summary>The SLO pages.</summary>
    public static InputSeries Now(PastInput past, Slo slo) => past.Constant(Prom.Instant(AlertExpressions.PageOf(slo)), 1);

    /// <summary>All that is no page of this SLO, though it differs from one in a single label.</summary>
    public static ImmutableArray<InputSeries> Elsewhere(PastInput past, Slo slo) =>
        [.. SelectorVariations.Of(AlertExpressions.PageOf(slo)).Select(other => past.Constant(Prom.Instant(other), 1))];
}
