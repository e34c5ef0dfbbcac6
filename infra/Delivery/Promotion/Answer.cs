using System.Collections.Immutable;

namespace FksSre.Delivery.Promotion;

/// <summary>What a Prometheus answered to a query, or why it did not.</summary>
/// <param name="Query">PromQL.</param>
/// <param name="Values">One a series; none: it has nothing to say.</param>
public sealed record Answer(string Query, ImmutableArray<AnswerValue> Values)
{
    /// <summary>Why there is no answer; null where there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>Of a query that gives one value; null where it gives none.</summary>
    public double? Single => Values.IsEmpty ? null : Values[0].Value;
}

/// <param name="Labels">Of the series, without the metric.</param>
/// <param name="Value">May be anything that Prometheus has, NaN too.</param>
public sealed record AnswerValue(ImmutableSortedDictionary<string, string> Labels, double Value)
{
    /// <summary>Empty where it has no such label.</summary>
    public string Label(string name) => Labels.GetValueOrDefault(name, "");
}
