using FksSre.PromQl;

namespace FksSre.Specifications.Counts;

/// <summary>A count of events that gives one series without labels, so that counts can be added and divided as they stand.</summary>
/// <param name="Key">The same for two counts that are the same, however they are written.</param>
/// <param name="Text">PromQL, over <c>{{.window}}</c>.</param>
/// <param name="Unit">Per second or per lookback.</param>
/// <param name="Series">What is counted; null where it is more than one metric.</param>
internal sealed record EventCount(string Key, string Text, QueryUnit Unit, Selector? Series)
{
    /// <summary>A bucket that is not there cannot be judged; a counter that is not there yet has counted nothing.</summary>
    public bool IsBucket => Series is { } series && series.Matchers.Any(m => m.Label == "le");
}
