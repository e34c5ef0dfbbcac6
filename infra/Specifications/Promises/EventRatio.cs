using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Outcomes;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>The indicator for a ratio of counts: bad events where they are counted, else good ones, and all.</summary>
internal static class EventRatio
{
    /// <param name="field">Where the query of what is counted stands.</param>
    /// <param name="query">It, for findings.</param>
    /// <param name="name">Of the indicator.</param>
    /// <param name="isBad">Whether bad events stand above the line.</param>
    /// <param name="ratio">Taken apart.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static Sli? Of(Field field, string query, string name, bool isBad, RatioOfCounts ratio)
    {
        var (bad, counted, all, byGood) = Parts(isBad, ratio);
        if (!CountedOnce.Allows(field, query, ratio, counted, all) || !new CountedMeaning(field, query, isBad, byGood).Allows(counted, all))
        {
            return null;
        }

        if (UnitOf(counted) is not { } countedUnit || UnitOf(all) is not { } unitOfAll)
        {
            field.Report(QueryFindings.DifferentUnits(field.Where, query));
            return null;
        }

        var (total, totalRoot) = Source(CountText.OfAll(all), ratio, unitOfAll);
        var text = byGood ? CountText.OfAll(counted) : CountText.OfSome(counted);
        if (!byGood && IsCutOff(ratio, isBad) && !IsPart(bad, all))
        {
            text = $"clamp_max({text}, scalar({CountText.OfAll(all)}))";
        }

        var (source, root) = Source(text, ratio, countedUnit);
        return byGood ? RatioShape.OfGood(name, root, source, totalRoot, total) : new Sli.Availability(name, source, total);
    }

    /// <returns>Whether what is counted can be what it is counted as. What speaks against it has been reported.</returns>
    public static bool Allows(Field field, string query, bool isBad, RatioOfCounts ratio)
    {
        var (_, counted, all, byGood) = Parts(isBad, ratio);
        return CountedOnce.Allows(field, query, ratio, counted, all)
            && new CountedMeaning(field, query, isBad, byGood).Allows(counted, all);
    }

    /// <summary>Bad events, those that are counted, all of them, and whether the counted ones are good.</summary>
    private static (CountSum Bad, CountSum Counted, CountSum All, bool ByGood) Parts(bool isBad, RatioOfCounts ratio)
    {
        var factor = ratio.Below.Parts[0].Factor;
        var unit = ratio.Below.Parts.All(p => CountSum.IsSame(p.Factor, factor)) ? 1 / factor : 1;
        var (some, all) = (ratio.Above.Times(unit), ratio.Below.Times(unit));
        var bad = isBad ? some : all.Minus(some);
        var good = all.Minus(bad);
        var byGood = bad.Subtracted.Any() && !good.Subtracted.Any();
        return (bad, byGood ? good : bad, all, byGood);
    }

    private static (EventSource Source, PromExpr Root) Source(string counted, RatioOfCounts ratio, EventUnit unit)
    {
        var text = ratio.Conditions.IsEmpty ? counted : $"({counted}) {string.Join(' ', ratio.Conditions)}";
        var root = Query.Parse(text).Query!.Root;
        return (QueryShape.RatedCounter(root) is { } counter ? new EventSource.Counter(counter) : new EventSource.Query(text, unit), root);
    }

    /// <returns>Null where it mixes them.</returns>
    private static EventUnit? UnitOf(CountSum sum) =>
        sum.Parts.Select(p => p.Count.Unit).Distinct().ToList() switch
        {
            [QueryUnit.PerLookback] => EventUnit.PerLookback,
            [_] => EventUnit.PerSecond,
            _ => null,
        };

    private static bool IsCutOff(RatioOfCounts ratio, bool isBad) => !CountSum.IsMore(isBad ? ratio.Most : 1 - ratio.Least, 1);

    /// <summary>Whether it cannot be more than all.</summary>
    private static bool IsPart(CountSum bad, CountSum all) =>
        bad.Single is { } single
        && (
            all.Added.Any(c => c.Key == single.Key)
            || (
                single.Series is { } some
                && all.Single?.Series is { } whole
                && Histograms.IsSame(some, whole)
                && whole.Matchers.All(some.Matchers.Contains)
            )
        );
}
