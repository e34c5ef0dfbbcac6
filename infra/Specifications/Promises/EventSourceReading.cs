using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Finds out what a query counts.</summary>
/// <remarks>
/// A query with a range of its own says how it counts. One without is a counter where the specification says so, and else a
/// gauge that says at each moment how many events there are.
/// </remarks>
internal static class EventSourceReading
{
    /// <param name="field">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="isCounter">What the specification says of one without a range.</param>
    /// <param name="saysRange">Whether it is to be said that a range of its own is replaced.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static CountedQuery? Read(Field field, Query query, bool isCounter, bool saysRange)
    {
        if (QueryShape.IsGrouped(query.Root))
        {
            field.Report(QueryFindings.Grouped(field.Where, query.Text));
            return null;
        }

        if (!Counting.Allows(field, query))
        {
            return null;
        }

        if (isCounter && !query.Ranges.Any())
        {
            return Counter(field, query, saysRange);
        }

        switch (QueryUnits.Of(query.Root, query.HasLookback))
        {
            case QueryUnit.Mixed:
                field.Report(QueryFindings.DifferentUnits(field.Where, query.Text));
                return null;
            case QueryUnit.Counter:
                field.Report(QueryFindings.CounterAsGauge(field.Where, query.Text));
                return null;
            case QueryUnit.PerSecond or QueryUnit.PerLookback:
                return Ranged(field, query, saysRange);
            default:
                return new(query, QueryUnit.Moment, Source: null);
        }
    }

    private static CountedQuery? Counter(Field field, Query query, bool saysRange)
    {
        if (QueryShape.Selector(query.Root) is { } selector)
        {
            return new(query, QueryUnit.PerSecond, new EventSource.Counter(selector)) { Sum = CountSumReading.OfCounter(query, selector) };
        }

        var alone = query.Root is PromExpr.Aggregate { Operator: "sum", Arguments: [var inner] } ? inner : query.Root;
        if (alone is PromExpr.SeriesByLookback)
        {
            return Ranged(field, Query.Parse($"sum(rate({query.TextOf(alone.Span)}[{EventSource.Query.Lookback}]))").Query!, saysRange);
        }

        field.Report(QueryFindings.CountersNotRated(field.Where, query.Text));
        return null;
    }

    private static CountedQuery? Ranged(Field field, Query query, bool saysRange)
    {
        if ((query.HasLookback ? query : WithLookback(field, query, saysRange)) is not { } ranged)
        {
            return null;
        }

        if (JoinedCounters.Of(ranged) is var (one, other))
        {
            field.Report(MeaningFindings.JoinedOneByOne(field.Where, query.Text, one, other));
        }

        if (Sampling.Problem(ranged) is { } problem)
        {
            field.Report(MeaningFindings.NotEveryEvent(field.Where, query.Text, problem));
        }

        var unit = QueryUnits.Of(ranged.Root, hasLookback: true);
        var text = AbsentCounts.Filled(ranged).Text;
        return new(
            ranged,
            unit,
            QueryShape.RatedCounter(ranged.Root) is { } counter
                ? new EventSource.Counter(counter)
                : new EventSource.Query(text, unit == QueryUnit.PerLookback ? EventUnit.PerLookback : EventUnit.PerSecond)
        )
        {
            Sum = CountSumReading.OfEvents(ranged),
        };
    }

    /// <summary>
    /// One fixed range, however often, is how the author samples the events: the ratio means the same over any other. Several,
    /// or a subquery, have meanings of their own.
    /// </summary>
    private static Query? WithLookback(Field field, Query query, bool saysRange)
    {
        var lookbacks = query.Ranges.Select(r => r.Lookback!).Distinct().ToList();
        if (lookbacks.Count > 1 || query.Ranges.Any(r => r.IsSubquery))
        {
            field.Report(QueryFindings.DifferentRanges(field.Where, query.Text));
            return null;
        }

        if (saysRange)
        {
            field.Report(QueryFindings.RangeReplaced(field.Where, query.Text, lookbacks[0]));
        }

        return query.OverLookback();
    }
}
