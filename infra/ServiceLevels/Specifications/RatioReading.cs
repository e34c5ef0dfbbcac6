using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Queries;
using FksSre.ServiceLevels.Specifications.Yaml;

namespace FksSre.ServiceLevels.Specifications;

/// <summary>Indicators from queries: two counts of events, or a ratio that somebody else has worked out.</summary>
internal static class RatioReading
{
    /// <remarks>Over a total of 1 stands a ratio that is worked out already.</remarks>
    /// <param name="name">Of the indicator.</param>
    /// <param name="isBad">Whether the counted events are the bad ones.</param>
    /// <param name="countedField">Their query; null where there is none, which has been reported.</param>
    /// <param name="totalField">The query of all events; null likewise.</param>
    /// <param name="isCounter">Whether queries without a range are about counters.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static Sli? Read(string name, bool isBad, Field? countedField, Field? totalField, bool isCounter)
    {
        if (countedField is not null && totalField?.Text() is { } all && QueryShape.IsOne(all))
        {
            return Raw(name, countedField, isSuccess: !isBad);
        }

        var countedQuery = countedField is null ? null : QueryReading.Read(countedField);
        var totalQuery = totalField is null ? null : QueryReading.Read(totalField);
        var counted = countedQuery is null ? null : EventSourceReading.Read(countedField!, countedQuery, isCounter);
        var total = totalQuery is null ? null : EventSourceReading.Read(totalField!, totalQuery, isCounter);
        if (counted is null || total is null)
        {
            return null;
        }

        if (counted.IsAtOddsWith(total))
        {
            countedField!.Report(QueryFindings.UnitsOfPairDiffer(countedField.Where, counted.Query.Text, total.Query.Text));
            return null;
        }

        var (events, allEvents) = (counted.Beside(total), total.Beside(counted));
        if (isBad && RatioShape.Inverted(events, allEvents) is { } meant)
        {
            countedField!.Report(QueryFindings.GoodAsBad(countedField.Where, counted.Query.Text, meant));
        }

        return isBad ? RatioShape.OfBad(name, counted.Query, events, allEvents) : RatioShape.OfGood(name, counted.Query, events, total.Query, allEvents);
    }

    /// <returns>Null where findings stand in the way.</returns>
    public static Sli? Raw(string name, Field field, bool isSuccess)
    {
        if (QueryReading.ReadMomentary(field) is not { } query)
        {
            return null;
        }

        if (query.Root is QueryExpression.Aggregate { IsGrouped: true })
        {
            field.Report(QueryFindings.Grouped(field.Where, query.Text));
            return null;
        }

        var overLookback = query.HasLookback ? query.Text : OverTime.Average(query);
        return new Sli.RawRatio(name, new EventSource.Query(isSuccess ? $"1 - ({overLookback})" : overLookback));
    }
}
