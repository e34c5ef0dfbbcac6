using FksSre.PromQl;

namespace FksSre.ServiceLevels.Indicators;

/// <summary>Where a count of events comes from. A closed family.</summary>
public abstract record EventSource
{
    private EventSource() { }

    /// <summary>Counters that only grow, apart from resets.</summary>
    public sealed record Counter(Selector Series) : EventSource;

    /// <summary>
    /// A PromQL query that gives events over the lookback that stands in it as <see cref="Lookback"/>. From specification
    /// files, where any query may stand.
    /// </summary>
    /// <param name="Text">PromQL.</param>
    /// <param name="Unit">What its value counts.</param>
    public sealed record Query(string Text, EventUnit Unit = EventUnit.PerSecond) : EventSource
    {
        /// <summary>Stands for the lookback, as in Sloth's specifications.</summary>
        public const string Lookback = QueryTemplate.Window;
    }

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(Func<Counter, T> counter, Func<Query, T> query) =>
        this switch
        {
            Counter c => counter(c),
            Query q => query(q),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
