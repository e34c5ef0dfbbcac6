using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Indicators from two queries: some events and all of them.</summary>
internal static class RatioReading
{
    /// <remarks>Over a number, mostly 1, stands a ratio that is worked out already.</remarks>
    /// <param name="name">Of the indicator.</param>
    /// <param name="isBad">Whether the counted events are the bad ones.</param>
    /// <param name="countedField">Their query; null where there is none, which has been reported.</param>
    /// <param name="totalField">The query of all events; null likewise.</param>
    /// <param name="isCounter">Whether queries without a range are about counters.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static Sli? Read(string name, bool isBad, Field? countedField, Field? totalField, bool isCounter)
    {
        if (countedField is not null && totalField?.Text() is { } all && CountSumReading.NumberOf(all) is > 0 and var divisor)
        {
            return RawReading.Read(name, countedField, isSuccess: !isBad, divisor);
        }

        totalField = countedField is null ? totalField : totalField?.Beside(countedField);
        var countedQuery = countedField is null ? null : QueryReading.Read(countedField);
        var totalQuery = totalField is null ? null : QueryReading.Read(totalField);
        var differ = countedQuery is null || totalQuery is null ? null : RangesDiffer(countedQuery, totalQuery);
        var counted = countedQuery is null
            ? null
            : EventSourceReading.Read(countedField!, countedQuery, isCounter, saysRange: differ is null);
        var total = totalQuery is null ? null : EventSourceReading.Read(totalField!, totalQuery, isCounter, saysRange: differ is null);
        if (counted is null || total is null || !new EventPair(countedField!, totalField!, isBad).Allows(counted, total))
        {
            return null;
        }

        if (
            !RatioTimes.Allow(countedField!, counted.Query, counted.Query.Root, total.Query.Root)
            || !Fallbacks.Allow(countedField!, counted, isBad)
        )
        {
            return null;
        }

        Fallbacks.ReportTotal(totalField!, total);

        if (differ is var (one, other))
        {
            countedField!.Report(MeaningFindings.RangesDiffer(countedField.Where, countedQuery!.Text, one, other));
        }

        return counted.Sum is { } some && total.Sum is { IsNumber: false } whole
                ? EventRatio.Of(countedField!, counted.Query.Text, name, isBad, new(some, whole))
            : Means(countedField!, isBad, counted, total) ? OfSources(name, isBad, counted, total)
            : null;
    }

    /// <returns>Whether what cannot be taken apart may be what it is called, as far as its shape and names tell.</returns>
    private static bool Means(Field field, bool isBad, CountedQuery counted, CountedQuery total)
    {
        var query = counted.Query;
        if (
            Alternatives(query.Root)
                .Any(part => total.Sum is { IsNumber: false } all && new CountSumReading(query).Read(part)?.IsSameAs(all) == true)
        )
        {
            field.Report(
                isBad
                    ? OutcomeFindings.GoodAsBad(field.Where, query.Text, "all events where the others are missing", isCertain: true)
                    : OutcomeFindings.BadAsGood(field.Where, query.Text, "all events where the others are missing", isCertain: true)
            );
            return false;
        }

        if (ByTime.Inverted(query, !isBad, ByTime.All(total.Query.Root)) is not var (what, isCertain))
        {
            return true;
        }

        field.Report(
            isBad
                ? OutcomeFindings.GoodAsBad(field.Where, query.Text, what, isCertain)
                : OutcomeFindings.BadAsGood(field.Where, query.Text, what, isCertain)
        );
        return !isCertain;
    }

    /// <summary>What stands behind <c>or</c>.</summary>
    private static IEnumerable<PromExpr> Alternatives(PromExpr part) =>
        part is PromExpr.Binary { Operator: "or" } either ? Alternatives(either.Left).Append(either.Right) : [];

    /// <summary>What cannot be taken apart counts as its author counts it.</summary>
    private static Sli OfSources(string name, bool isBad, CountedQuery counted, CountedQuery total)
    {
        var (events, allEvents) = (counted.Beside(total), total.Beside(counted));
        return isBad
            ? new Sli.Availability(name, events, allEvents)
            : RatioShape.OfGood(name, counted.Query.Root, events, total.Query.Root, allEvents);
    }

    /// <summary>Growth over five minutes among growth over ten is no share.</summary>
    private static (string One, string Other)? RangesDiffer(Query counted, Query total) =>
        Increases(counted) is { } one && Increases(total) is { } other && one != other ? (one, other) : null;

    /// <returns>The one fixed range over which events are counted; null where there is none.</returns>
    private static string? Increases(Query query) =>
        query
            .Root.All.OfType<PromExpr.Call>()
            .Where(c => c.Function is "increase" or "count_over_time" or "sum_over_time")
            .SelectMany(c => c.Arguments.OfType<PromExpr.Range>())
            .Select(r => r.Lookback)
            .Distinct()
            .ToList()
            is [{ } only]
            ? only
            : null;
}
