using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Queries;
using FksSre.ServiceLevels.Specifications.Yaml;

namespace FksSre.ServiceLevels.Specifications;

/// <summary>Turns a query that counts events into a source whose unit is known.</summary>
/// <remarks>
/// A query with a range of its own says how it counts. One without is a counter where the specification says so, and else a
/// gauge that says at each moment how many events there are, which are added up.
/// </remarks>
internal static class EventSourceReading
{
    private static readonly string[] _counterEndings = ["_total", "_count", "_sum", "_bucket"];

    private static readonly string[] _perSecond = ["rate", "irate", "deriv"];

    private static readonly string[] _perLookback = ["increase", "delta", "sum_over_time", "count_over_time", "changes", "resets"];

    /// <param name="field">Where the query stands.</param>
    /// <param name="query">The query.</param>
    /// <param name="isCounter">What the specification says of it.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static EventSource? Read(Field field, Query query, bool isCounter)
    {
        if (query.Root is QueryExpression.Aggregate { IsGrouped: true })
        {
            field.Report(QueryFindings.Grouped(field.Where, query.Text));
            return null;
        }

        return query.Ranges.Any() ? Ranged(field, query) : Momentary(field, query, isCounter);
    }

    private static EventSource? Ranged(Field field, Query query)
    {
        var ranged = query.HasLookback ? query : WithLookback(field, query);
        if (ranged is null)
        {
            return null;
        }

        if (QueryShape.RatedCounter(ranged.Root) is { } counter)
        {
            return new EventSource.Counter(counter);
        }

        var functions = ranged.Root.All.OfType<QueryExpression.Call>().Where(CountsOverLookback).Select(c => c.Function).ToList();
        var perLookback = functions.Exists(_perLookback.Contains);
        if (perLookback && functions.Exists(_perSecond.Contains))
        {
            field.Report(QueryFindings.DifferentUnits(field.Where, query.Text));
            return null;
        }

        return new EventSource.Query(ranged.Text, perLookback ? EventUnit.PerLookback : EventUnit.PerSecond);
    }

    private static bool CountsOverLookback(QueryExpression.Call call) =>
        call.Arguments.OfType<QueryExpression.Range>().Any(r => r.Lookback is null);

    /// <summary>
    /// One fixed range, however often, is how the author samples the events: the ratio means the same over any other. Several,
    /// or a subquery, have meanings of their own.
    /// </summary>
    private static Query? WithLookback(Field field, Query query)
    {
        var lookbacks = query.Ranges.Select(r => r.Lookback!).Distinct().ToList();
        if (lookbacks.Count > 1 || query.Ranges.Any(r => r.IsSubquery))
        {
            field.Report(QueryFindings.DifferentRanges(field.Where, query.Text));
            return null;
        }

        field.Report(QueryFindings.RangeReplaced(field.Where, query.Text, lookbacks[0]));
        return query.OverLookback();
    }

    private static EventSource? Momentary(Field field, Query query, bool isCounter)
    {
        var selector = QueryShape.Selector(query.Root);
        if (isCounter)
        {
            if (selector is not null)
            {
                return new EventSource.Counter(selector);
            }

            field.Report(QueryFindings.CountersNotRated(field.Where, query.Text));
            return null;
        }

        if (selector is not null && Array.Exists(_counterEndings, e => selector.Metric.EndsWith(e, StringComparison.Ordinal)))
        {
            field.Report(QueryFindings.CounterAsGauge(field.Where, query.Text));
            return null;
        }

        return new EventSource.Query(OverTime.Sum(query), EventUnit.PerLookback);
    }
}
