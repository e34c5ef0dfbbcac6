using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Counts;

namespace FksSre.Specifications.Promises;

/// <summary>A query that says how many events there are, and in what unit.</summary>
/// <param name="Query">Over the lookback of each rule, where it counts what happens within one.</param>
/// <param name="Unit">A moment, per second, or per lookback.</param>
/// <param name="Source">Null for a moment: how often it counts is for the query beside it to say.</param>
internal sealed record CountedQuery(Query Query, QueryUnit Unit, EventSource? Source)
{
    /// <summary>The counts that it adds up; null where it cannot be taken apart.</summary>
    public CountSum? Sum { get; init; }

    private Query Filled => AbsentCounts.Filled(Query);

    /// <summary>Whether its value is a number of events, per second or within the lookback.</summary>
    public bool CountsEvents => Unit is QueryUnit.PerSecond or QueryUnit.PerLookback;

    /// <summary>Whether the ratio of the two would change with the lookback, so that it is no ratio of events.</summary>
    public bool IsAtOddsWith(CountedQuery other) =>
        (Unit, other.Unit) is (QueryUnit.Moment, QueryUnit.PerLookback) or (QueryUnit.PerLookback, QueryUnit.Moment);

    /// <summary>
    /// Moments over moments count once for each time they are looked at. A moment over a rate is taken as events per second,
    /// since the ratio of the two is what the author divides.
    /// </summary>
    public EventSource Beside(CountedQuery other) =>
        Source
        ?? (
            other.Source is not null ? new EventSource.Query(OverTime.Mean(Filled))
            : Query.HasLookback || other.Query.HasLookback ? new EventSource.Query(OverTime.EachTime(OverTime.Mean(Filled)))
            : new EventSource.Query(OverTime.Sum(Filled), EventUnit.PerLookback)
        );
}
