using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>The words that rules make of an SLO's figures, before and after.</summary>
internal static class SloFigures
{
    private static readonly string[] _suffixes = ["_bucket", "_count", "_sum", ""];

    /// <param name="slo">The same SLO on both sides.</param>
    /// <param name="indicators">With those of its indicator.</param>
    public static IEnumerable<(string, string)> Of(Pair<PlannedSlo> slo, bool indicators) =>
        [
            .. Figures(slo.Before).Zip(Figures(slo.After)),
            .. from old in slo.Before.Tiers
            join @new in slo.After.Tiers on old.Name equals @new.Name
            from pair in Figures(old).Zip(Figures(@new))
            select pair,
            .. indicators && slo is { Before.Sli.WithinSeconds: { } was, After.Sli.WithinSeconds: { } @is } ? Bounds(was, @is) : [],
        ];

    /// <summary>Of a service as a whole.</summary>
    public static IEnumerable<(string, string)> Limits(Pair<PlannedService> service) =>
        service is { Before.ErrorRatioLimit: { } was, After.ErrorRatioLimit: { } @is } ? [(Text(was), Text(@is))] : [];

    /// <summary>The kind of an indicator and what it is told by; two of one form differ in texts and figures alone.</summary>
    public static (string, bool, bool, bool, bool) Form(PlannedSli sli) =>
        (sli.Kind, sli.Bad is null, sli.Good is null, sli.Histogram is null, sli.ErrorRatio is null);

    /// <summary>Selectors and queries of an indicator; those of a histogram as its parts are asked for.</summary>
    public static IEnumerable<(string, string)> Texts(PlannedSli before, PlannedSli after)
    {
        var pairs = new[]
        {
            (before.Bad, after.Bad),
            (before.Good, after.Good),
            (before.Total, after.Total),
            (before.Probe, after.Probe),
            (before.ErrorRatio, after.ErrorRatio),
        };
        foreach (var (old, @new) in pairs)
        {
            if (old is not null && @new is not null)
            {
                yield return (old, @new);
            }
        }

        if (before.Histogram is { } was && after.Histogram is { } @is)
        {
            foreach (var suffix in _suffixes)
            {
                yield return (Suffixed(was, suffix), Suffixed(@is, suffix));
            }
        }
    }

    private static IEnumerable<(string, string)> Bounds(decimal was, decimal @is) =>
        [(Text(was), Text(@is)), ($"\"{Text(was)}\"", $"\"{Text(@is)}\"")];

    private static string[] Figures(PlannedSlo slo) =>
        [
            Text(slo.Objective),
            Text(slo.Budget),
            Text(slo.MinimumBadEvents),
            Text(slo.AtRiskBelow),
            Text(slo.ProjectedWithin),
            $"{slo.WindowDays}d",
            $"{slo.WindowDays * 86400L}",
        ];

    /// <summary>Short lookbacks stand in rules without what their series look back themselves.</summary>
    private static string[] Figures(PlannedTier tier) =>
        [
            Text(tier.ErrorRatio),
            tier.Long,
            tier.Short,
            Shifted(tier.Short, -Intervals.Base),
            Shifted(tier.Short, -3 * Intervals.Base),
            Shifted(tier.Short, Intervals.Step),
        ];

    private static string Shifted(string duration, TimeSpan by) =>
        Matching.Figures.Time(duration) is { } time && time + by > TimeSpan.Zero ? PromText.Duration(time + by) : duration;

    private static string Suffixed(string histogram, string suffix)
    {
        var brace = histogram.IndexOf('{', StringComparison.Ordinal);
        return brace < 0 ? histogram + suffix : $"{histogram[..brace]}{suffix}{histogram[brace..].TrimEnd('}')}";
    }

    private static string Text(decimal value) => PromText.Number(value);
}
